package io.cxsh.script;

import io.cxsh.results.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a script is made of: the way to the one that is being read, and how many there were. */
final class Includes {
    /** Files that each include the next one twice would be read without end. */
    static final int MOST = 1000;

    /** What is read at most, of all files together. */
    static final int MOST_BYTES = 16 << 20;

    private final List<String> names = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private int count;
    private long bytes;

    /** Why a file is not included; the message is one sentence. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /** Goes into a file; {@link #leave()} goes back. */
    void enter(String name, Path file) {
        names.add(name);
        files.add(file.toAbsolutePath().normalize());
    }

    void leave() {
        names.remove(names.size() - 1);
        files.remove(files.size() - 1);
    }

    /** A path as it is meant in the file that is being read. */
    Path beside(String path) {
        Path file = files.get(files.size() - 1);
        return file.resolveSibling(path);
    }

    /** Whether one more may be read; it is said once that there are too many. */
    boolean isOneTooMany() throws RefusedException {
        if (++count == MOST + 1) {
            throw new RefusedException("more than %d includes".formatted(MOST));
        }
        return count > MOST;
    }

    /** The text of a file. */
    String text(String name, Path file) throws RefusedException {
        if (files.contains(file.toAbsolutePath().normalize())) {
            throw new RefusedException("a circle of includes: %s → %s".formatted(String.join(" → ", names), name));
        }
        try {
            String text = TextFile.read(file, MOST_BYTES);
            bytes += text.length();
            if (bytes > MOST_BYTES) {
                throw new RefusedException("all includes together are larger than %d MB, the most that is read"
                        .formatted(MOST_BYTES >> 20));
            }
            return text;
        } catch (TextFile.NoTextException noText) {
            throw new RefusedException(String.valueOf(noText.getMessage()).replace(file.toString(), name));
        } catch (IOException unreadable) {
            throw new RefusedException("cannot read " + name);
        }
    }
}
