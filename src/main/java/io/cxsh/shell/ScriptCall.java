package io.cxsh.shell;

import io.cxsh.script.Report;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind {@code run} or {@code lint}.
 *
 * @param file the script, ticket or folder
 * @param parameters from {@code --var name=value}
 * @param report the form of the report, if one is wanted
 * @param reportFile where it is written
 * @param compare what to do with what a pasted transcript shows now
 * @param isTrusted whether this person vouches for the file
 * @param keepsPeople whether the report names people
 */
record ScriptCall(
        String file,
        Map<String, String> parameters,
        Optional<Report> report,
        String reportFile,
        TicketRun.Compare compare,
        boolean isTrusted,
        boolean keepsPeople) {
    private static final String USAGE = "type: cxsh run FILE [--var NAME=VALUE]… [--report junit|tap|json FILE]"
            + " [--check|--update|--live] [--trust] [--keep-people]";

    /** A plain call. */
    static ScriptCall of(String file) {
        return new ScriptCall(file, Map.of(), Optional.empty(), "", TicketRun.Compare.NOT, true, false);
    }

    /** The words behind the command. */
    static ScriptCall of(List<String> words) throws UsageException {
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional<Report> report = Optional.empty();
        String reportFile = "";
        String file = "";
        TicketRun.Compare compare = TicketRun.Compare.NOT;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("--var=")) {
                parameter(word.substring("--var=".length()), parameters);
            } else if (word.equals("--var")) {
                parameter(++i < words.size() ? words.get(i) : "", parameters);
            } else if (word.equals("--report")) {
                report = Optional.of(report(i + 1 < words.size() ? words.get(i + 1) : ""));
                if (i + 2 >= words.size() || words.get(i + 2).startsWith("--")) {
                    throw new UsageException("--report needs a file: --report %s FILE".formatted(words.get(i + 1)));
                }
                reportFile = words.get(i + 2);
                i += 2;
            } else if (TicketRun.Compare.ofFlag(word).isPresent()) {
                compare = TicketRun.Compare.ofFlag(word).get();
            } else if (!List.of("--trust", "--keep-people").contains(word)) {
                if (word.startsWith("-") || !file.isEmpty()) {
                    throw new UsageException(USAGE);
                }
                file = word;
            }
        }
        if (file.isEmpty()) {
            throw new UsageException("which file? " + USAGE);
        }
        return new ScriptCall(
                file,
                parameters,
                report,
                reportFile,
                compare,
                words.contains("--trust"),
                words.contains("--keep-people"));
    }

    private static void parameter(String pair, Map<String, String> parameters) throws UsageException {
        if (pair.indexOf('=') < 1) {
            throw new UsageException("--var takes NAME=VALUE" + (pair.isEmpty() ? "" : ", not " + pair));
        }
        parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    private static Report report(String name) throws UsageException {
        return Arrays.stream(Report.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException((name.isEmpty() ? "which report? " : "no report " + name + "; ")
                        + "there are: junit, tap, json"));
    }
}
