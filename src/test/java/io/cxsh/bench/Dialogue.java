package io.cxsh.bench;

import io.cxsh.table.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A prompt that is spoken to through a pseudo-terminal.
 *
 * @param prompt a regular expression of its prompt; %d is how many prompts stood so far
 * @param command what starts it
 * @param settings environment variables on top
 * @param lines what is typed
 */
record Dialogue(String prompt, List<String> command, Map<String, String> settings, List<String> lines) {

    /** What it took: to the first prompt, then for each line. */
    record Heard(Sample toPrompt, List<Sample> lines) {}

    Heard run(String python, Path driver) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(python, driver.toString(), prompt));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("TERM", "xterm-256color");
        Process process = builder.start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(String.join("\n", lines));
        }
        byte[] answer = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException("the session failed: " + new String(answer, StandardCharsets.UTF_8));
        }
        Object told = PlainJson.read(new ByteArrayInputStream(answer));
        return told instanceof Map<?, ?> map ? heard(map) : heard(Map.of());
    }

    private static Heard heard(Map<?, ?> heard) {
        double peak = number(heard.get("peak")) / 1024;
        List<Sample> samples = new ArrayList<>();
        if (heard.get("times") instanceof List<?> times) {
            times.forEach(time -> samples.add(new Sample(number(time) * 1000, peak)));
        }
        return new Heard(new Sample(number(heard.get("prompt")) * 1000, peak), samples);
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
