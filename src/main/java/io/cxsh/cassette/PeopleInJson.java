package io.cxsh.cassette;

import io.cxsh.redaction.Addresses;
import io.cxsh.redaction.Person;
import io.cxsh.redaction.Personal;
import io.cxsh.redaction.Personal.Kind;
import io.cxsh.redaction.Prose;
import io.cxsh.redaction.Redactor;
import io.cxsh.table.PlainJson;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Learns who is named in a JSON text, object by object. What no contract describes is read as free text. */
final class PeopleInJson {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");
    private static final int SHORTEST_NUMBER = 6;

    private final Redactor redactor;
    private final Prose prose;
    private final List<Level> open = new ArrayList<>();

    PeopleInJson(Redactor redactor, Prose prose) {
        this.redactor = redactor;
        this.prose = prose;
    }

    /** An object or a list that is being read; the fields are those that say something about one person. */
    private static final class Level {
        private final boolean isList;
        private final List<Personal> fields = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private boolean isThing;
        private String name;
        private String key;

        Level(String name, boolean isList) {
            this.name = name;
            this.key = WireFields.key(name);
            this.isList = isList;
            this.isThing = WireFields.isThing(key);
        }
    }

    /** Whether it was JSON to its end; what came before a break is learned all the same. */
    boolean read(InputStream json) {
        try (JsonParser parser = PlainJson.parser(json)) {
            open.add(new Level("", true));
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                token(token, parser);
            }
            return true;
        } catch (JacksonException noJson) {
            return false;
        }
    }

    private void token(JsonToken token, JsonParser parser) {
        Level level = open.get(open.size() - 1);
        switch (token) {
            case START_OBJECT -> open.add(new Level(level.name, false));
            case START_ARRAY -> open.add(new Level(level.name, true));
            case END_OBJECT, END_ARRAY -> tell(open.remove(open.size() - 1));
            case PROPERTY_NAME -> property(parser.currentName(), level);
            case VALUE_STRING -> text(parser.getString(), level);
            case VALUE_NUMBER_INT -> number(parser.getNumberValue().toString(), level);
            default -> {}
        }
    }

    /** The key may itself be somebody, whose entry the value is. */
    private void property(String name, Level level) {
        level.name = name;
        level.key = WireFields.key(name);
        level.isThing |= level.key.endsWith("id") && WireFields.isThing(level.key.substring(0, level.key.length() - 2));
        addresses(name);
        if (prose.mayBeName(name)) {
            prose.in(name).forEach(redactor::learn);
        }
    }

    private void text(String value, Level level) {
        String text = value.strip();
        if (text.isEmpty()) {
            return;
        }
        @Nullable Kind kind = isAddress(text) ? Kind.EMAIL : WireFields.personal(level.key);
        if (kind != null) {
            field(new Personal(kind, text), level);
        } else if (WireFields.isBareName(level.key)) {
            level.names.add(text);
        } else {
            addresses(text);
            if (!WireFields.isOfThing(level.key)) {
                prose.in(text).forEach(redactor::learn);
            }
        }
    }

    /** What is written like an address is one, whatever its field is called. */
    private static boolean isAddress(String text) {
        return text.indexOf('@') > 0 && ADDRESS.matcher(text).matches();
    }

    private void number(String digits, Level level) {
        @Nullable Kind kind = WireFields.personal(level.key);
        if (kind != null) {
            field(new Personal(kind, digits), level);
        } else if (digits.length() >= SHORTEST_NUMBER && !WireFields.isFigure(level.name)) {
            redactor.learn(Person.of(new Personal(Kind.ID, digits)));
        }
    }

    /** Zero stands for nobody; the entries of a list are one person each. */
    private void field(Personal field, Level level) {
        if (field.value().equals("0")) {
            return;
        }
        if (level.isList) {
            redactor.learn(Person.of(field));
        } else {
            level.fields.add(field);
        }
    }

    /** A bare name is a person's beside a field that says whose; else it may be anything's. */
    private void tell(Level level) {
        List<Personal> fields = new ArrayList<>(level.fields);
        boolean isPerson = fields.stream().anyMatch(field -> field.kind() != Kind.NAME);
        for (String name : level.names) {
            if (isPerson) {
                fields.add(new Personal(Kind.NAME, name));
            } else if (!level.isThing) {
                prose.in(name).forEach(redactor::learn);
            }
        }
        if (!fields.isEmpty()) {
            redactor.learn(new Person(fields));
        }
    }

    private void addresses(String text) {
        Addresses.people(text).forEach(redactor::learn);
    }
}
