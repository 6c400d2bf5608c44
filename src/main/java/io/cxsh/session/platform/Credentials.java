package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;
import java.net.URI;

/** What one flow signs in with. */
public sealed interface Credentials {

    /** The flow's name, as CXONE_FLOW spells it. */
    String flow();

    /** An access key at the global sign-in service, through an OAuth client. */
    record Global(OAuthClient client, AccessKey key) implements Credentials {
        @Override
        public String flow() {
            return "global";
        }
    }

    /**
     * An access key at one area's sign-in service.
     *
     * @param base that service's address, without a slash at its end
     */
    record Regional(URI base, AccessKey key) implements Credentials {
        @Override
        public String flow() {
            return "regional";
        }
    }

    /** A person in a browser. */
    record InBrowser(OAuthClient client) implements Credentials {
        @Override
        public String flow() {
            return "browser";
        }
    }

    /** A token from elsewhere. */
    record Pasted(Secret token) implements Credentials {
        @Override
        public String flow() {
            return "bearer";
        }
    }
}
