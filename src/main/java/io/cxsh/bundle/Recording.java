package io.cxsh.bundle;

import io.cxsh.transport.Exchange;
import java.util.List;

/**
 * A session as it is put into a bundle.
 *
 * @param setting where and when
 * @param exchanges every request and answer, oldest first
 * @param session the lines that were run, as a script
 * @param transcript what the person saw, as Markdown
 * @param findings the diagnoses, as JSON
 */
public record Recording(Setting setting, List<Exchange> exchanges, String session, String transcript, String findings) {
    public Recording {
        exchanges = List.copyOf(exchanges);
    }
}
