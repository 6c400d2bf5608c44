package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.api.Directory;
import io.cxsh.api.TenantData;
import io.cxsh.api.Told;
import io.cxsh.model.AgentId;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.results.DirectoryResult;
import io.cxsh.session.SignInException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds in the directory the one agent that a person means by an id, an e-mail address, a user name or a name. */
final class AgentSearch {
    private static final int MOST_NAMED = 5;

    private final TenantData data;

    AgentSearch(TenantData data) {
        this.data = data;
    }

    /**
     * The agent: a number is asked for as an id, all else is looked up. Letter case does not matter.
     *
     * @throws NotFoundException when nobody or more than one person is called so
     */
    Told<DirectoryEntry> find(String typed) throws ApiException, SignInException, NotFoundException {
        String text = typed.strip();
        if (text.matches("\\d+")) {
            return data.agent(new AgentId(text));
        }
        Directory found = data.directory(text);
        List<DirectoryEntry> exact =
                found.entries().stream().filter(entry -> isCalled(entry, text)).toList();
        List<DirectoryEntry> meant = exact.isEmpty() ? found.entries() : exact;
        if (meant.size() == 1) {
            return new Told<>(meant.get(0), found.exchanges());
        }
        throw new NotFoundException(meant.isEmpty() ? nobody(text, found) : several(text, meant, found));
    }

    private static boolean isCalled(DirectoryEntry entry, String text) {
        return Stream.of(
                        entry.email(),
                        entry.userName(),
                        DirectoryResult.name(entry).orElse(null))
                .filter(Objects::nonNull)
                .anyMatch(text::equalsIgnoreCase);
    }

    private static String nobody(String text, Directory found) {
        String hidden = found.hidden()
                .map(count -> count == 0 ? "" : "; %d more are withheld from this token".formatted(count))
                .orElse("; whether she is withheld from this token it does not say, try: agents");
        return "the directory shows nobody called %s (#%d)%s"
                .formatted(text, found.exchange().number(), hidden);
    }

    private static String several(String text, List<DirectoryEntry> meant, Directory found) {
        String named = meant.stream()
                .limit(MOST_NAMED)
                .map(entry -> entry.agentId() + " " + words(entry))
                .collect(Collectors.joining(", "));
        return "%d people are called %s (#%d): %s%s; name one by the id"
                .formatted(
                        meant.size(), text, found.exchange().number(), named, meant.size() > MOST_NAMED ? ", …" : "");
    }

    private static String words(DirectoryEntry entry) {
        return Optional.ofNullable(entry.email())
                .or(() -> Optional.ofNullable(entry.userName()))
                .or(() -> DirectoryResult.name(entry))
                .orElse("");
    }
}
