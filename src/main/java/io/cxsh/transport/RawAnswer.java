package io.cxsh.transport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came over the wire, before anybody gave it meaning. */
record RawAnswer(
        int status,
        String reason,
        List<Request.Header> headers,
        Body body,
        @Nullable String flaw) {}
