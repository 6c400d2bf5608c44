package io.cxsh.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The judge at any size: {@code JudgeMain WORLDS_PER_CAUSE SEED FILE DIALECT}. */
public final class JudgeMain {
    private JudgeMain() {}

    /** Prints the score and writes it as JSON to the file; exit 1 when something was certain and wrong. */
    public static void main(String[] arguments) throws IOException {
        int worlds = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Path folder = Files.createTempDirectory("judge");
        Score score = arguments[3].equals("platform")
                ? new PlatformJudge(folder, seed).judge(worlds, 5 * worlds, 5 * worlds)
                : new Judge(folder, seed).judge(worlds, 5 * worlds, 5 * worlds);
        JudgeReport report = new JudgeReport(score);
        System.out.print(report.text());
        Path file = Path.of(arguments[2]);
        Files.writeString(file, report.json());
        System.exit(score.certainAndWrong().isEmpty() ? 0 : 1);
    }
}
