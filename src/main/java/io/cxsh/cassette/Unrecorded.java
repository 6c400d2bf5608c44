package io.cxsh.cassette;

import io.cxsh.transport.Exchange;
import io.cxsh.transport.TransportException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A replay was asked for what was not recorded: what was asked, the closest that was, and what differs. */
public final class Unrecorded extends TransportException {
    private static final long serialVersionUID = 1L;

    private final String asked;
    private final transient @Nullable Exchange closest;
    private final transient List<Difference> differences;

    Unrecorded(RequestKey asked, @Nullable Exchange closest, List<Difference> differences) {
        super(Kind.NOT_SENT, sentence(asked, closest, differences));
        this.asked = asked.toString();
        this.closest = closest;
        this.differences = List.copyOf(differences);
    }

    /** Method, path and decoded query of the question. */
    public String asked() {
        return asked;
    }

    /** The most similar recorded exchange; empty when nothing was recorded. */
    public Optional<Exchange> closest() {
        return Optional.ofNullable(closest);
    }

    /** What differs from the closest. */
    public List<Difference> differences() {
        return differences;
    }

    private static String sentence(RequestKey asked, @Nullable Exchange closest, List<Difference> differences) {
        if (closest == null) {
            return "not recorded: " + asked + "; nothing was";
        }
        return "not recorded: %s; closest is #%d %s: %s"
                .formatted(
                        asked,
                        closest.number(),
                        RequestKey.of(closest.request()),
                        differences.stream().map(Difference::toString).collect(Collectors.joining("; ")));
    }
}
