package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxsh.redaction.Person;
import io.cxsh.redaction.Personal;
import io.cxsh.redaction.Pseudonyms;
import io.cxsh.redaction.Redactor;
import io.cxsh.redaction.Secret;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:20:04.317Z");

    @TempDir
    private Path home;

    private final List<String> told = new ArrayList<>();
    private final Redactor secrets = new Redactor(new Pseudonyms(new Random(1)));

    @Test
    void whatWasWrittenComesBackAndIsForItsOwnerOnly() throws Exception {
        Journal journal = journal(NOW);
        write(journal, line("states", 0));
        write(journal, line("request 9", 1));

        assertThat(read().lines()).containsExactly(line("states", 0), line("request 9", 1));
        assertThat(read().hasEnded()).isFalse();
        assertThat(Files.getPosixFilePermissions(file())).hasSize(2);
        journal.end();
        assertThat(read().hasEnded()).isTrue();
        assertThat(JournalFolder.wasCutOff(file())).isFalse();
    }

    @Test
    void aTornEndCostsTheLineThatItCut() throws Exception {
        Journal journal = journal(NOW);
        write(journal, line("states", 0));
        long whole = Files.size(file());
        write(journal, line("whoami", 0));
        byte[] bytes = Files.readAllBytes(file());

        for (int length = (int) whole; length < bytes.length; length++) {
            Files.write(file(), Arrays.copyOf(bytes, length));
            assertThat(read().lines()).as("cut at %d", length).containsExactly(line("states", 0));
            assertThat(read().isBroken()).as("cut at %d", length).isEqualTo(length > whole);
        }
    }

    /** Read whole, an endless device would fill the memory. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToADeviceIsNoRecord() throws Exception {
        Journal journal = journal(NOW);
        write(journal, line("states", 0));
        Path record = file();
        Files.createSymbolicLink(
                record.resolveSibling(record.getFileName().toString().replaceFirst("2026", "2027")),
                Path.of("/dev/zero"));

        assertThat(JournalFolder.in(home).newestFirst()).containsExactly(record);
        assertThat(read().lines()).containsExactly(line("states", 0));
    }

    @Test
    void whatStandsBehindABrokenLineIsNotTrusted() throws Exception {
        Journal journal = journal(NOW);
        write(journal, line("states", 0));
        write(journal, line("whoami", 0));
        Files.writeString(file(), Files.readString(file()).replace("\"text\":\"states\"", "\"text\":\"stares\""));

        assertThat(read().lines()).isEmpty();
        assertThat(read().isBroken()).isTrue();
    }

    @Test
    void requestsAndAnswersComeBackWithoutTheirSecrets() throws Exception {
        secrets.learn(Secret.of("s3cret-of-the-session"));
        Request request = Request.get(URI.create("https://acme.example/x?a=b"), Secret.of("s3cret-of-the-session"));
        Body body = Body.of("[{\"agentId\":4711,\"note\":\"s3cret-of-the-session\",\"name\":\"Zoë\"}]");
        Journal journal = journal(NOW);
        journal.add(new Exchange(1, request, 200, "OK", List.of(), body, null, NOW, Duration.ofMillis(7)), secrets);
        write(journal, line("states", 0));

        assertThat(Files.readString(file())).doesNotContain("s3cret-of-the-session");
        Exchange back = read().recording().exchanges().get(0);
        assertThat(back.request().uri()).isEqualTo(request.uri());
        assertThat(back.body().head(200)).isEqualTo("[{\"agentId\":4711,\"note\":\"***\",\"name\":\"Zoë\"}]");
    }

    @Test
    void aVeryLargeAnswerIsLeftOutAndTheLinesGoOn() throws Exception {
        Request request = Request.get(URI.create("https://acme.example/x"), Secret.of("t0ken-of-the-session"));
        Body body = Body.of("[" + " ".repeat(17 << 20) + "]");
        Journal journal = journal(NOW);
        for (int i = 0; i < 5; i++) {
            journal.add(new Exchange(1, request, 200, "OK", List.of(), body, null, NOW, Duration.ofMillis(7)), secrets);
            write(journal, line("states", 0));
        }

        assertThat(Files.size(file())).isLessThan(10_000);
        assertThat(read().lines()).hasSize(5);
        assertThat(read().recording().exchanges())
                .extracting(exchange -> exchange.incomplete().orElse(""))
                .containsOnly("it was too large for the record of its session");
    }

    @Test
    void onlyTheNewestAreKept() throws IOException {
        for (int i = 0; i < 25; i++) {
            write(journal(NOW.plusSeconds(i)), line("line " + i, 0));
        }

        List<Path> files = JournalFolder.in(home).newestFirst();
        assertThat(files).hasSize(20);
        assertThat(Files.readString(files.get(19))).contains("\"line 5\"");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theRecordOfAShellThatStillRunsIsKept() throws Exception {
        Process other = new ProcessBuilder("cat").start();
        try {
            write(journal(NOW), line("of another shell", 0));
            Path running = file().resolveSibling(
                            file().getFileName().toString().replaceFirst("-\\d+\\.cxj", "-" + other.pid() + ".cxj"));
            Files.move(file(), running);

            for (int i = 1; i < 25; i++) {
                write(journal(NOW.plusSeconds(i)), line("line " + i, 0));
            }

            assertThat(running).exists();
            assertThat(JournalFolder.in(home).newestFirst()).hasSize(20 + 1);
        } finally {
            other.destroy();
        }
    }

    @Test
    void anOldRecordThatCannotBeDeletedDoesNotEndTheNewOne() throws IOException {
        Path stuck = home.resolve("journal/20260101-120000-000-999999999.cxj/full");
        Files.createDirectories(stuck);
        for (int i = 0; i < 21; i++) {
            write(journal(NOW.plusSeconds(i)), line("line " + i, 0));
        }

        assertThat(told).isEmpty();
        assertThat(Files.readString(file())).contains("\"line 20\"");
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaidOnce() throws IOException {
        Files.writeString(home.resolve("journal"), "a file");
        Journal journal = journal(NOW);

        write(journal, line("states", 0));
        write(journal, line("states", 0));

        assertThat(told).singleElement().asString().startsWith("no record of this session: ");
    }

    @Test
    void whatIsNoRecordOrANewerOneIsSaid() throws Exception {
        write(journal(NOW), line("states", 0));
        Path file = file();
        Files.write(file, "hello\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> JournalReader.read(file)).hasMessageContaining("is no record of a session");

        String newer = "begin {\"format\":2,\"cxsh\":\"9\"}";
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(newer.getBytes(StandardCharsets.UTF_8));
        Files.writeString(file, "%08x %s\n".formatted(sum.getValue(), newer));
        assertThatThrownBy(() -> JournalReader.read(file)).hasMessageContaining("written by a newer cxsh (9)");
    }

    private Journal journal(Instant at) {
        return Journal.in(home, at, "test", told::add);
    }

    private void write(Journal journal, JournalLine line) throws IOException {
        journal.add(JournalWord.LINE, line.told(secrets::redact));
        journal.write();
    }

    private static JournalLine line(String text, int exit) {
        return new JournalLine(
                new RecordedLine(text, NOW, 1),
                exit,
                "shown\n",
                Optional.of("CX306 certain"),
                Map.of("sure", "certain"),
                List.of(Person.of(new Personal(Personal.Kind.EMAIL, "zoe@acme.example"))));
    }

    private Path file() throws IOException {
        return JournalFolder.in(home).newestFirst().get(0);
    }

    private Recovered read() throws UsageException, IOException {
        return JournalReader.read(file());
    }
}
