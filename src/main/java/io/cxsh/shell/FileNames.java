package io.cxsh.shell;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of files for completion.
 *
 * @param folder the one that relative names count from
 */
record FileNames(Path folder) {
    private static final int MOST = 200;

    /** Files and folders whose name begins so; folders end with a slash. */
    List<String> beginning(String word) {
        int slash = word.lastIndexOf('/') + 1;
        String start = word.substring(0, slash);
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(start))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean hidden = name.startsWith(".") && !word.substring(slash).startsWith(".");
                if (!hidden && name.startsWith(word.substring(slash)) && names.size() < MOST) {
                    names.add(start + name + (Files.isDirectory(file) ? "/" : ""));
                }
            }
        } catch (IOException | InvalidPathException none) {
            return List.of();
        }
        names.sort(String::compareTo);
        return names;
    }
}
