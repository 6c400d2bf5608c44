package io.cxsh.results;

import io.cxsh.table.Format;
import java.time.ZoneId;

/**
 * How a result is to be shown.
 *
 * @param format the format asked for
 * @param width the cells of a line that are there
 * @param zone the zone that times are shown in: UTC everywhere so far, with their Z
 * @param wide whether columns that are rarely needed are wanted too
 * @param interactive whether a person looks at a terminal
 */
public record View(Format format, int width, ZoneId zone, boolean wide, boolean interactive) {

    /** The same view in another format. */
    public View as(Format other) {
        return new View(other, width, zone, wide, interactive);
    }
}
