package io.cxsh.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What help says about a command beside its one line.
 *
 * @param options the meaning of each option, by its name
 * @param examples lines that run in the demo tenant
 */
record CommandHelp(Map<String, String> options, List<String> examples) {
    CommandHelp {
        options = new LinkedHashMap<>(options);
        examples = List.copyOf(examples);
    }
}
