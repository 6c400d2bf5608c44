package io.cxsh.shell;

import io.cxsh.cassette.OriginOnTheWire;
import io.cxsh.redaction.Pseudonyms;
import io.cxsh.redaction.Redactor;
import io.cxsh.redaction.Secret;
import io.cxsh.redaction.SecretSkim;
import io.cxsh.session.Key;
import io.cxsh.session.Settings;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Exchanges;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The secrets that a session has used so far, also those of tenants that it has left since. */
final class KnownSecrets {
    private static final int SHORT = 8_192;
    private static final int SHORTEST = 8;

    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> madeUp = new LinkedHashSet<>();
    private final BitSet read = new BitSet();
    private @Nullable Redactor redactor;
    private @Nullable Redactor hiding;
    private SecretSkim skim = new SecretSkim(Set.of());

    /** Takes in what the settings hold and what was sent and answered since the last time. */
    void take(Settings settings, Exchanges exchanges) {
        int before = known.size();
        for (Key key : Key.values()) {
            if (key.isSecret()) {
                settings.value(key).ifPresent(known::add);
            }
        }
        if (read.cardinality() != exchanges.count()) {
            exchanges.all().stream()
                    .filter(exchange -> !read.get(exchange.number()))
                    .forEach(this::take);
        }
        if (known.size() != before) {
            skim = new SecretSkim(known.stream().filter(this::isHidden).toList());
            redactor = null;
            hiding = null;
        }
    }

    private void take(Exchange exchange) {
        read.set(exchange.number());
        OriginOnTheWire.secrets(exchange, known::add);
    }

    /** Those that a simulated tenant made up: it shows them, so that other programs can sign in there. */
    void madeUp(Set<String> secrets) {
        madeUp.addAll(secrets);
    }

    /** One below that length is guessed in no time, and would blot out ordinary words. */
    private boolean isHidden(String secret) {
        return secret.length() >= SHORTEST && !madeUp.contains(secret);
    }

    /** Someone who knows them all, and nobody. */
    Redactor redactor() {
        Redactor ready = redactor == null ? knowing(known.stream()) : redactor;
        redactor = ready;
        return ready;
    }

    /** A text for this person's own screen without them; a long one costs little when none is in it. */
    String hidden(String text) {
        boolean escaped =
                text.length() <= SHORT && (text.indexOf('%') >= 0 || text.indexOf('\\') >= 0 || text.contains("&#"));
        if (known.isEmpty() || !(escaped || skim.mayBeIn(text))) {
            return text;
        }
        Redactor ready = hiding == null ? knowing(known.stream().filter(this::isHidden)) : hiding;
        hiding = ready;
        return ready.redact(text);
    }

    private static Redactor knowing(Stream<String> secrets) {
        Redactor redactor = new Redactor(new Pseudonyms(RandomGenerator.getDefault()));
        secrets.map(Secret::of).forEach(redactor::learn);
        return redactor;
    }
}
