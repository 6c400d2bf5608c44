package io.cxsh.simulator;

/**
 * Who signs in to a simulated tenant.
 *
 * @param clientId the classic dialect's API client
 * @param accessKeyId the platform's access key
 * @param mark what tells the holder's tokens from another's
 */
record Holder(String clientId, String accessKeyId, String mark) {
    /** Who sees what the scenario lets a client see. */
    static final Holder CLIENT = new Holder(ClassicView.CLIENT_ID, GlobalSignIn.ACCESS_KEY_ID, "");

    /** Who sees everybody. */
    static final Holder SUPERVISOR = new Holder("cxsh-supervisor", "CXSHDEMO2345SUPERVISOR", "s");

    /** Whether a sign-in names this holder. */
    boolean signsIn(WireRequest request) {
        return request.method().equals("POST")
                && (request.body().contains(accessKeyId) || request.body().contains("client_id=" + clientId));
    }
}
