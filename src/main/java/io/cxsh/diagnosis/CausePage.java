package io.cxsh.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of a cause: what it means, how cxsh knows, what to do. It is on board, so reading it needs no tenant. */
public final class CausePage {
    private CausePage() {}

    /** The page of that code, such as CX301; empty when there is none. */
    public static Optional<String> of(String code) {
        try (InputStream page = CausePage.class.getResourceAsStream("/causes/" + code + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
