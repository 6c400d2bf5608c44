package io.cxsh.simulator;

import java.util.Map;

/**
 * A reply written in a scenario, sent in place of the true one.
 *
 * @param times how many calls it answers; the next ones are answered truly
 */
record CannedReply(int status, String reason, Map<String, Object> headers, String body, int announced, int times) {

    static CannedReply of(Map<String, Object> written) {
        String body = Values.text(written, "body", "");
        return new CannedReply(
                Values.number(written, "status", 200),
                Values.text(written, "reason", ""),
                Values.map(written.get("headers")),
                body,
                Values.number(written, "announced", -1),
                Values.number(written, "times", Integer.MAX_VALUE));
    }

    Reply reply() {
        Reply reply = Reply.text(status, body).reason(reason).announcing(announced);
        headers.forEach((name, value) -> reply.header(name, String.valueOf(value)));
        return reply;
    }
}
