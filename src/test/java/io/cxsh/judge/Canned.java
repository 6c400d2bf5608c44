package io.cxsh.judge;

import java.util.List;

/**
 * An answer that comes in the place of the ordinary one.
 *
 * @param where which requests it answers
 * @param status the status line without the protocol
 * @param headers whole header lines
 * @param body what it says
 * @param times how often it comes before the ordinary answer returns
 * @param cut how many bytes of the body are announced and never sent
 */
record Canned(Where where, String status, List<String> headers, String body, int times, int cut) {
    static final int ALWAYS = Integer.MAX_VALUE;

    /** The requests that a canned answer is for. */
    enum Where {
        SIGN_IN,
        STATES,
        /** Only requests that name the person asked about. */
        HER,
        /** Requests that name somebody, whoever it is. */
        ANYBODY,
        EVERYWHERE
    }

    Canned {
        headers = List.copyOf(headers);
    }

    /** The same answer to every such request, as JSON. */
    static Canned json(Where where, String status, String body) {
        return new Canned(where, status, List.of("Content-Type: application/json"), body, ALWAYS, 0);
    }

    Canned with(String header) {
        List<String> more = new java.util.ArrayList<>(headers);
        more.add(header);
        return new Canned(where, status, more, body, times, cut);
    }

    Canned times(int number) {
        return new Canned(where, status, headers, body, number, cut);
    }

    Canned cut(int bytes) {
        return new Canned(where, status, headers, body, times, bytes);
    }
}
