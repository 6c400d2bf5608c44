package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void aPathAloneIsNoSentence() {
        assertThat(text(new AccessDeniedException("/a/b"))).isEqualTo("error: no permission for /a/b");
        assertThat(text(new NoSuchFileException("/a/b"))).isEqualTo("error: no such file or folder: /a/b");
        assertThat(text(new FileAlreadyExistsException("/a/b"))).isEqualTo("error: a file is in the way: /a/b");
        assertThat(text(new FileSystemException("/a/b"))).isEqualTo("error: cannot use /a/b");
    }

    @Test
    void whatIsASentenceStaysOne() {
        assertThat(text(new FileSystemException("/a/b", null, "Not a directory")))
                .isEqualTo("error: /a/b: Not a directory");
        assertThat(text(new IOException("no file x"))).isEqualTo("error: no file x");
    }

    private static String text(IOException thrown) {
        return Fault.of(thrown).text();
    }
}
