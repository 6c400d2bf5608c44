package io.cxsh.shell;

import io.cxsh.results.Result;
import io.cxsh.results.TextResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Filters that hold for every query of this session until they are taken back; the prompt shows them. */
final class StickyCommands implements CommandGroup {
    private static final String PURPOSE = "see who is there";
    private static final List<String> FIELDS = List.of("channel", "state");

    private final Session session;

    StickyCommands(Session session) {
        this.session = session;
    }

    @Override
    public List<String> names() {
        return List.of("set", "unset");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("set", PURPOSE, "a filter for every query from now on; without operands lists them")
                        .operands(0, 2, "[channel|state VALUE]")
                        .does(this::set, "set channel voice", "set"),
                Declare.command("unset", PURPOSE, "takes such a filter back")
                        .operands(1, 1, "channel|state")
                        .does(this::unset));
    }

    private Result set(Invocation call) throws UsageException {
        if (call.words().size() == 2) {
            session.sticky().put(field(call), call.words().get(1));
        } else if (!call.words().isEmpty()) {
            throw new UsageException("type: set %s VALUE".formatted(field(call)));
        }
        return new TextResult(session.sticky().isEmpty() ? "nothing is set" : words(session.sticky()));
    }

    private Result unset(Invocation call) throws UsageException {
        String field = field(call);
        if (session.sticky().remove(field) == null) {
            throw new UsageException(field + " is not set");
        }
        return new TextResult(session.sticky().isEmpty() ? "nothing is set any more" : words(session.sticky()));
    }

    private static String field(Invocation call) throws UsageException {
        String field = call.words().get(0);
        if (!FIELDS.contains(field)) {
            throw new UsageException("%s cannot be set; there are: %s".formatted(field, String.join(", ", FIELDS)));
        }
        return field;
    }

    /** As the prompt and the list show them. */
    static String words(Map<String, String> sticky) {
        return sticky.entrySet().stream()
                .map(filter -> filter.getKey() + "=" + filter.getValue())
                .collect(Collectors.joining(" "));
    }
}
