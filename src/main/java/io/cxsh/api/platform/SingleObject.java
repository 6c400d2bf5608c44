package io.cxsh.api.platform;

import io.cxsh.api.ApiException;
import io.cxsh.session.SignInException;
import io.cxsh.table.PlainJson;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.ServerWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The answer to a call that tells of one thing.
 *
 * @param exchange the whole answer
 * @param value its body: an object, perhaps within {@code resultSet} or a list
 */
record SingleObject(Exchange exchange, @Nullable Object value) {
    /** No person, business unit or time is told in more. */
    private static final int MOST_BYTES = 4 << 20;

    /** Asks, and takes nothing but complete JSON. */
    static SingleObject ask(Calls calls, String sought, String path) throws ApiException, SignInException {
        Exchange exchange = calls.send(calls.address(path, List.of()));
        Sought.refusal(sought, false).check(exchange);
        if (exchange.body().size() > MOST_BYTES) {
            throw ApiException.odd(
                    exchange,
                    "%,d bytes long, not a %s".formatted(exchange.body().size(), sought));
        }
        try {
            return new SingleObject(exchange, PlainJson.read(exchange.body().stream()));
        } catch (JacksonException broken) {
            throw ApiException.broken(exchange, broken);
        }
    }

    /** The object, where there is one. */
    Optional<Fields> itself() {
        Object inner = value instanceof Map<?, ?> map ? inside(map, "resultSet") : null;
        Object object = inner == null ? value : inner;
        return object instanceof Map<?, ?> map ? Optional.of(new Fields(map)) : Optional.empty();
    }

    /** The only object of the list under that key, or of the bare list. */
    Optional<Fields> element(String key) {
        Object list = itself().map(fields -> fields.value(key)).orElse(value);
        return list instanceof List<?> rows && rows.size() == 1 && rows.get(0) instanceof Map<?, ?> row
                ? Optional.of(new Fields(row))
                : Optional.empty();
    }

    /** The fault of an answer that does not hold what was sought. */
    ApiException odd(String what) {
        String words = ServerWords.of(exchange);
        return ApiException.odd(exchange, what + (words.isEmpty() ? "" : "; it says: " + words));
    }

    private static @Nullable Object inside(Map<?, ?> object, String key) {
        return new Fields(object).value(key);
    }
}
