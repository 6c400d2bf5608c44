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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
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
                Optional<String> value = settings.value(key);
                if (value.isPresent()) {
                    known.add(value.get());
                }
            }
        }
        if (read.cardinality() != exchanges.count()) {
            for (Exchange exchange : exchanges.all()) {
                if (!read.get(exchange.number())) {
                    take(exchange);
                }
            }
        }
        if (known.size() != before) {
            skim = new SecretSkim(hidden());
            hiding = null;
            if (redactor != null) { // the same one: it was told of secrets in data, too
                tell(redactor, known);
            }
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

    /** All but those and shorter ones: they are guessed in no time, and would blot out ordinary words. */
    private List<String> hidden() {
        List<String> hidden = new ArrayList<>();
        for (String secret : known) {
            if (secret.length() >= SHORTEST && !madeUp.contains(secret)) {
                hidden.add(secret);
            }
        }
        return hidden;
    }

    /** Someone who knows them all, and nobody. */
    Redactor redactor() {
        Redactor ready = redactor == null ? knowing(known) : redactor;
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
        Redactor ready = hiding == null ? knowing(hidden()) : hiding;
        hiding = ready;
        return ready.redact(text);
    }

    private static Redactor knowing(Collection<String> secrets) {
        Redactor redactor = new Redactor(new Pseudonyms(new SplittableRandom()));
        tell(redactor, secrets);
        return redactor;
    }

    private static void tell(Redactor redactor, Collection<String> secrets) {
        secrets.forEach(secret -> redactor.learn(Secret.of(secret)));
    }
}
