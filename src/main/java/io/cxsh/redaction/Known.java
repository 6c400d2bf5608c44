package io.cxsh.redaction;

import io.cxsh.redaction.Personal.Kind;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every value of the session that must not leave it. */
final class Known {
    /** A name of more is none. */
    private static final int LONGEST_FIELD = 500;

    /** In a text that repeats itself a search walks along as much of it from every letter. */
    private static final int PIECE_OF_FIELD = 64;

    private static final int LONGEST = 8_000;

    private final ValueTree tree = new ValueTree();
    private final List<Value> values = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * One value.
     *
     * @param kind secret, host, name, email, phone, id, word or text
     * @param text as it became known
     * @param person the field it is, or null for a secret or a host
     */
    record Value(String kind, String text, @Nullable Kind person) {
        /** Whether it is a secret. */
        boolean isSecret() {
            return kind.equals("secret");
        }

        /** Whether it is a piece of a field too long to get a pseudonym. */
        boolean isPieceOfText() {
            return kind.equals("text");
        }

        /** A secret must go altogether; what is a name for certain is no mere word. */
        private boolean isTellingMoreThan(Value other) {
            return !other.isSecret() && (isSecret() || (other.person() == Kind.WORD && person() != Kind.WORD));
        }

        boolean isNumeral() {
            return Numerals.isNumeral(text);
        }
    }

    ValueTree tree() {
        return tree;
    }

    Value value(int place) {
        return values.get(place);
    }

    /** How many there are. */
    int size() {
        return values.size();
    }

    /** The secrets, where nothing else is known; null where people or hosts are. */
    @Nullable
    List<String> secretsAlone() {
        return values.stream().allMatch(Value::isSecret)
                ? values.stream().map(Value::text).toList()
                : null;
    }

    /** A very long one is looked for piece by piece, lest a search for it never end. */
    void secret(String text) {
        for (String piece : pieces(text, LONGEST)) {
            add(new Value("secret", piece, null), 3);
        }
    }

    private static List<String> pieces(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += longest) {
            pieces.add(text.substring(at, Math.min(at + longest, text.length())));
        }
        return pieces;
    }

    void host(String text) {
        add(new Value("host", text, null), 3);
    }

    static boolean isText(Personal field) {
        return field.value().length() > LONGEST_FIELD;
    }

    void field(Personal field) {
        if (isText(field)) {
            pieces(field.value(), PIECE_OF_FIELD).forEach(piece -> add(new Value("text", piece, field.kind()), 6));
            return;
        }
        Value value = new Value(field.kind().word(), field.value(), field.kind());
        add(value, value.isNumeral() ? 4 : 2);
        if (field.kind() == Kind.PHONE) {
            add(new Value(field.kind().word(), Personal.digits(field.value()), field.kind()), 7);
        }
    }

    /** What tells more takes the place of another value with the same text. */
    private void add(Value value, int shortest) {
        if (value.text().length() < shortest || value.text().isBlank() || isMask(value.text())) {
            return;
        }
        String key = Folding.fold(value.text());
        Integer place = places.get(key);
        if (place == null) {
            places.put(key, values.size());
            forms(value.text()).forEach(form -> tree.add(form, values.size()));
            hex(value, values.size());
            values.add(value);
        } else if (value.isTellingMoreThan(values.get(place))) {
            values.set(place, value);
            hex(value, place);
        }
    }

    private void hex(Value value, int place) {
        if (value.isSecret()) {
            tree.add(HexFormat.of().formatHex(value.text().getBytes(StandardCharsets.UTF_8)), place);
        }
    }

    /** What stands for a secret in an opened bundle is none. */
    private static boolean isMask(String text) {
        return text.chars().allMatch(c -> c == '*');
    }

    /** Accents are written in one piece or in two, and some letters become two as capitals. */
    private static Set<String> forms(String text) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(text);
        forms.add(text.toUpperCase(Locale.ROOT));
        forms.add(Normalizer.normalize(text, Normalizer.Form.NFC));
        forms.add(Normalizer.normalize(text, Normalizer.Form.NFD));
        return forms;
    }
}
