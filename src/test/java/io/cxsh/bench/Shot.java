package io.cxsh.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that is started, answers and ends.
 *
 * @param name what the report calls it
 * @param command the words
 * @param settings environment variables on top
 * @param expected a text that its output must hold; a command that answers wrongly has no time
 */
record Shot(String name, List<String> command, Map<String, String> settings, String expected) {
    private static final int MOST_SECONDS = 60;
    private static final Path TIME = Path.of("/usr/bin/time");

    Sample run(Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path memory = folder.resolve("memory");
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(TIME)) {
            words.addAll(List.of(TIME.toString(), "-q", "-f", "%M", "-o", memory.toString()));
        }
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(settings);
        builder.redirectOutput(out.toFile()).redirectError(folder.resolve("err").toFile());
        builder.redirectInput(new File("/dev/null"));
        long start = System.nanoTime();
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("%s did not end within %d s".formatted(name, MOST_SECONDS));
        }
        int status = process.exitValue();
        double millis = (System.nanoTime() - start) / 1e6;
        String text = Files.readString(out, StandardCharsets.UTF_8);
        if (status != 0 || !text.contains(expected)) {
            throw new IOException("%s failed with exit %d: %s %s"
                    .formatted(
                            name,
                            status,
                            text.substring(0, Math.min(300, text.length())),
                            Files.readString(folder.resolve("err"), StandardCharsets.UTF_8)));
        }
        return new Sample(millis, Files.exists(memory) ? kibibytes(memory) / 1024 : 0);
    }

    private static double kibibytes(Path memory) throws IOException {
        return Double.parseDouble(
                Files.readString(memory, StandardCharsets.UTF_8).strip());
    }
}
