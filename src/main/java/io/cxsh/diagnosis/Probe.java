package io.cxsh.diagnosis;

import java.util.List;

/** What can be asked of a tenant to decide why an agent is not in an answer. */
public enum Probe {
    /** The query that did not show her, exactly as asked. */
    ASKED("the query as asked", "whether she is hidden at all, or the call itself fails"),
    /** How the token was granted; known from signing in, costs no request of its own. */
    SIGN_IN("the sign-in", "whether the token carries the scope"),
    /** The tenant's clock against this machine's, from the answers' Date header; costs no request of its own. */
    CLOCK("the Date header", "whether this machine's clock is off"),
    /** Every agent that the token may see, without any filter. */
    UNFILTERED("all agents, no filter", "whether a filter hides her, or she is not reported at all"),
    /** What the token says about itself; costs no request of its own. Platform only. */
    TOKEN("the token's claims", "whose the token is, and of which tenant"),
    /** Where requests go and what discovery says; costs no request of its own. Platform only. */
    HOST("the discovery", "whether the requests go where the tenant lives"),
    /** Her entry in the directory. Platform only. */
    DIRECTORY("her directory entry", "whether she exists, is active, and may be seen"),
    /** The query exactly as asked, a second time. */
    ASKED_AGAIN("the query as asked, once more", "whether she comes and goes"),
    /** The query exactly as asked, a third time: two answers in a row show what comes and goes with every answer. */
    ASKED_THIRD("the query as asked, a third time", "whether she comes and goes, or only came late"),
    /** The query exactly as asked, three times more: somebody who is seldom shown needs more samples. */
    ASKED_MORE("the query as asked, three more times", "whether she is shown now and then"),
    /** The query exactly as asked but for the person: somebody who is shown. */
    COLLEAGUE("the same query for somebody who is shown", "whether she is refused, or the query whoever it is for"),
    /** Only who she is, no other filter: a list without filters may be cut off before her. */
    ALONE("only this agent, no other filter", "whether the list of all agents is whole"),
    /** Every agent that another profile's token may see; only where the person named one. */
    OTHER_TOKEN("all agents, no filter, with the other token", "whether it is this token that may not see her"),
    /** Her earlier states. */
    HISTORY("her history", "whether she logged out, or is in a state that the list leaves out"),
    /** When she opened a session. Platform only. */
    LOGINS("her login history", "whether she opened a session at all"),
    /** The business unit's settings. Platform only. */
    UNIT("the business unit", "whether the session ended by itself"),
    /** The same query with {@code since} read in the other time zone. */
    SINCE_OTHERWISE("the query, since read in the other time zone", "whether since was read in another zone"),
    /** Queries that differ from others in one filter and so prove what hides her. */
    CONFIRMATIONS("one query per suspected filter", "which filters hide her");

    private final String asks;
    private final String decides;

    Probe(String asks, String decides) {
        this.asks = asks;
        this.decides = decides;
    }

    /** What is asked, in words for a plan. */
    public String asks() {
        return asks;
    }

    /** What the answer decides, in words for a plan. */
    public String decides() {
        return decides;
    }

    /** Whether only the platform can answer it. */
    public boolean isOfPlatform() {
        return List.of(TOKEN, HOST, DIRECTORY, LOGINS, UNIT).contains(this);
    }

    /** Whether asking sends a request of its own. */
    public boolean costsRequest() {
        return this != SIGN_IN && this != CLOCK && this != TOKEN && this != HOST;
    }
}
