package io.cxsh.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a text file whole, up to a limit: a name that came from a stranger may stand for something endless. */
public final class TextFile {
    private TextFile() {}

    /** The file is there and is no text, or too much of it. */
    public static final class NoTextException extends IOException {
        private static final long serialVersionUID = 1L;

        NoTextException(String message) {
            super(message);
        }
    }

    /**
     * The text, in UTF-8.
     *
     * @param mostBytes what is read at most
     * @throws NoTextException when it is longer, or not UTF-8; the message is one sentence
     * @throws IOException when it cannot be read; the message is one sentence
     */
    public static String read(Path file, int mostBytes) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(bytes, file.toString(), mostBytes);
        } catch (NoTextException noText) {
            throw noText;
        } catch (NoSuchFileException none) {
            throw new IOException("no file " + file, none);
        } catch (IOException unreadable) {
            throw new IOException("cannot read " + file, unreadable);
        }
    }

    /**
     * The same for a stream.
     *
     * @param name what messages call it
     */
    public static String read(InputStream stream, String name, int mostBytes) throws IOException {
        byte[] bytes = stream.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new NoTextException(
                    "%s is larger than %d MB, the most that is read".formatted(name, mostBytes >> 20));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException binary) {
            throw new NoTextException(name + " is no UTF-8 text");
        }
    }
}
