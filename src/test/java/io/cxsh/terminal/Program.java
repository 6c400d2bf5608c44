package io.cxsh.terminal;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command line of cxsh as the launcher starts it, on what the build has compiled so far. */
final class Program {
    private static final Pattern TESTS = Pattern.compile(
            "test-classes|(junit|jazzer|assertj|archunit|pty4j|jna|kotlin|slf4j|surefire|opentest4j|apiguardian|"
                    + "byte-buddy|annotations-\\d\\d\\.)[^/]*$");

    private Program() {}

    /** The launcher's command line for somebody who sits at a terminal. */
    static List<String> cxsh(List<String> arguments, List<String> jvm) {
        return command(true, arguments, jvm);
    }

    /** The launcher's command line for a pipe. */
    static List<String> piped(String... arguments) {
        return command(false, List.of(arguments), List.of());
    }

    private static List<String> command(boolean terminal, List<String> arguments, List<String> jvm) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dcxsh.terminal=" + terminal));
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED"); // as the jar's manifest says
        }
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath(), "io.cxsh.CxshApplication"));
        command.addAll(arguments);
        return command;
    }

    /** A command as one word of a POSIX shell's line. */
    static String quoted(List<String> command) {
        return command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !TESTS.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
