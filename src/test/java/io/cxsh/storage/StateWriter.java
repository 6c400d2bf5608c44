package io.cxsh.storage;

import io.cxsh.Wiring;
import io.cxsh.session.Key;
import io.cxsh.session.Profiles;
import io.cxsh.shell.Surroundings;
import io.cxsh.transport.Pause;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A program that does nothing but change what cxsh keeps, with the commands that people type. */
final class StateWriter {
    private final Path folder;

    private StateWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes until it is killed, and says each number that is saved: {@code FOLDER PREFIX}; or by many threads once:
     * {@code FOLDER PREFIX THREADS}.
     */
    public static void main(String[] arguments) throws Exception {
        StateWriter writer = new StateWriter(Path.of(arguments[0]));
        if (arguments.length == 3) {
            writer.all(arguments[1], Integer.parseInt(arguments[2]));
        } else {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            for (int number = 0; true; number++) {
                writer.write("r", arguments[1] + number, number);
                out.println(number);
            }
        }
    }

    private void all(String prefix, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Callable<Boolean>> tasks = IntStream.range(0, threads)
                .mapToObj(number -> (Callable<Boolean>) () -> {
                    write(prefix + number, prefix + number, number);
                    return true;
                })
                .toList();
        for (Future<Boolean> done : pool.invokeAll(tasks)) {
            done.get();
        }
        pool.shutdown();
    }

    /** A kept result, an alias, a file and a profile that all say the number. */
    private void write(String result, String alias, int number) throws Exception {
        Path rows = folder.resolve(result + "-rows.json");
        Files.writeString(rows, "[{\"n\":" + number + ",\"text\":\"" + "x".repeat(20_000) + "\"}]");
        run(
                "-c", "load " + rows.getFileName() + " as @" + result,
                "-c", "keep @" + result,
                "-c", "save @" + result + " " + result + "-saved.json --force",
                "-c", "alias " + alias + " 'states'");
        new Profiles(folder.resolve("home/profiles")).save(result, Map.of(Key.CXONE_AREA, "na" + number));
    }

    private void run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream screen = new PrintStream(said, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                Map.of("CXSH_HOME", folder.resolve("home").toString()),
                folder,
                InputStream.nullInputStream(),
                screen,
                screen,
                InstantSource.system(),
                Pause.sleeping(),
                () -> ZoneOffset.UTC,
                false,
                "test");
        int exit = Wiring.shell(surroundings).run(List.of(arguments));
        if (exit != 0) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
    }
}
