package io.cxsh.simulator;

/** A data call that the platform refuses, in the platform's words. */
final class RefusedCall extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String words;

    RefusedCall(int status, String words) {
        super(status + " " + words);
        this.status = status;
        this.words = words;
    }

    /** The answer; where the words stand in it is a switch. */
    Reply reply(PlatformSwitches switches) {
        Fields body = new Fields().with("error", code());
        Reply reply = Reply.text(
                status, PlatformJson.text(switches.hasWordsIn("body") ? body.with("error_description", words) : body));
        if (switches.hasWordsIn("reason")) {
            reply.reason(header());
        }
        return switches.hasWordsIn("header") ? reply.header("icStatusDescription", header()) : reply;
    }

    boolean isOfMethod() {
        return status == 405;
    }

    private String code() {
        return switch (status) {
            case 401 -> "invalid_token";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            default -> "invalid_request";
        };
    }

    /** A header holds no control characters, and what a client sent may be quoted in the words. */
    private String header() {
        return words.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
