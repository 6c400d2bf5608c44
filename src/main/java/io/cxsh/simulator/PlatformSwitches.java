package io.cxsh.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a world's platform behaves where no source tells how the real one does, and what a scenario makes of its sign-in.
 *
 * @param written the world's difference from the standard tenant
 */
record PlatformSwitches(Map<String, Object> written) {
    private static final int PAGE_SIZE = 10_000;

    /** How an agent is kept from a viewer who may not see them. The lists leave them out in any case. */
    enum HiddenBy {
        /** Asking for them is refused with 403, and the directory counts them. */
        REFUSAL,
        /** The directory counts them; asking for them is answered as if there were none. */
        COUNT,
        /** Nothing tells. */
        SILENCE
    }

    /** {@code hiddenBy: 403 | count | silence}. */
    HiddenBy hiddenBy() {
        return switch (Values.text(written, "hiddenBy", "403")) {
            case "silence" -> HiddenBy.SILENCE;
            case "count" -> HiddenBy.COUNT;
            default -> HiddenBy.REFUSAL;
        };
    }

    /** {@code noRows: 204 | '[]' | '{}' | ''}: 204, a bare list, an envelope with an empty list, or 200 without a body. */
    String noRows() {
        return Values.text(written, "noRows", "204");
    }

    /** {@code limited: {body, headers, times}}: what replaces data calls, with status 429 when none is written. */
    Optional<CannedReply> limited() {
        Map<String, Object> reply = Values.map(written.get("limited"));
        if (!written.containsKey("limited")) {
            return Optional.empty();
        }
        reply.putIfAbsent("status", 429);
        return Optional.of(CannedReply.of(reply));
    }

    /** {@code data: {status, reason, body, headers, times}}: what replaces every data call. */
    Optional<CannedReply> data() {
        Map<String, Object> reply = Values.map(written.get("data"));
        return reply.isEmpty() ? Optional.empty() : Optional.of(CannedReply.of(reply));
    }

    /** {@code pageSize: 3}: the default and the highest {@code top} of the versions that page. */
    int pageSize() {
        return Values.number(written, "pageSize", PAGE_SIZE);
    }

    /** {@code defaultTop: 50}: how many rows a page has when nobody asked for a number. */
    int defaultTop() {
        return Math.min(pageSize(), Values.number(written, "defaultTop", pageSize()));
    }

    /** {@code beyondTop: cap | 400}: whether a greater {@code top} than the highest is refused. */
    boolean refusesBeyondTop() {
        return Values.text(written, "beyondTop", "cap").equals("400");
    }

    /** {@code rows: channel | agent}: whether an agent has one row for all channels, that of the last change. */
    boolean showsOneRowEach() {
        return Values.text(written, "rows", "channel").equals("agent");
    }

    /** {@code digitalOnly: row | norow}: whether an agent on digital channels alone has a row. */
    boolean showsDigitalOnly() {
        return !Values.text(written, "digitalOnly", "row").equals("norow");
    }

    /** {@code inactive: norow | row}: whether an agent who is not active has a row among the states. */
    boolean showsInactive() {
        return Values.text(written, "inactive", "norow").equals("row");
    }

    /** {@code media: always | contacts}: whether a row names its media type without a contact. */
    boolean namesMediaOfIdle() {
        return !Values.text(written, "media", "always").equals("contacts");
    }

    /** {@code views: …}: the claim, in any shape. */
    Object views() {
        return written.getOrDefault("views", Map.of());
    }

    /** {@code categories: …}: the value of every {@code agentStateCategory}; null when none is written. */
    @Nullable
    Object categories() {
        return written.get("categories");
    }

    /** {@code claims: {icBUId: 4500009, …}}: claims of the tokens that differ. */
    Map<String, Object> claims() {
        return Values.map(written.get("claims"));
    }

    /** {@code claimsLeftOut: [icAgentId, …]}. */
    List<String> claimsLeftOut() {
        return Values.texts(written.get("claimsLeftOut"));
    }

    /** {@code noUserContext: true}: whether tokens stand for a program and not for a person, whatever the flow. */
    boolean hasNoUserContext() {
        return Boolean.TRUE.equals(written.get("noUserContext"));
    }

    /** {@code apiHost: localhost}: the one name that data calls must come by, and that the discovery tells. */
    Optional<String> apiHost() {
        return Optional.ofNullable(written.get("apiHost")).map(String::valueOf);
    }

    /** {@code discovery: {area: eu1, …}}: entries of the tenant's configuration that differ. */
    Map<String, Object> discovery() {
        return new LinkedHashMap<>(Values.map(written.get("discovery")));
    }

    /** {@code leftOut: [userName, …]}: fields that no state row has. */
    List<String> leftOut() {
        return Values.texts(written.get("leftOut"));
    }

    /** {@code sessionTimeout: 20}: after how many minutes without a sign of life a session ends; 0 for never. */
    int sessionTimeout() {
        return Values.number(written, "sessionTimeout", 0);
    }

    /** {@code keys: pascal}: whether keys begin with a capital, as in the oldest versions. */
    boolean hasCapitalKeys() {
        return Values.text(written, "keys", "").equals("pascal");
    }

    /** {@code wrapper: resultSet}: the key that lists stand under; empty for none. */
    Optional<String> wrapper() {
        return Optional.ofNullable(written.get("wrapper")).map(String::valueOf);
    }

    /** {@code wordsIn: [reason, header, body]}: where an error's words stand; in all three when none is written. */
    boolean hasWordsIn(String place) {
        List<String> places = Values.texts(written.get("wordsIn"));
        return places.isEmpty() || places.contains(place.toLowerCase(Locale.ROOT));
    }

    /** {@code hiddenTeams: [Night]}: the teams that the viewer may not see. */
    List<String> hiddenTeams() {
        return Values.texts(written.get("hiddenTeams"));
    }

    /** {@code untrustedUnits: [4500009]}: the units of partners that have no trusted relation with this one. */
    List<String> untrustedUnits() {
        return Values.texts(written.get("untrustedUnits"));
    }

    /** {@code members: teams | agents}: whether a team's agents stand within their team or in a list of their own. */
    boolean listsMembersAlone() {
        return Values.text(written, "members", "teams").equals("agents");
    }

    /** The business unit that a token is good for. */
    int businessUnit() {
        return Values.number(claims(), "icBUId", DirectoryEntry.BUSINESS_UNIT);
    }
}
