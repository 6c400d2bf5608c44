package io.cxsh.cassette;

import io.cxsh.redaction.Addresses;
import io.cxsh.redaction.Person;
import io.cxsh.redaction.Personal;
import io.cxsh.redaction.Personal.Kind;
import io.cxsh.redaction.Redactor;
import io.cxsh.table.PlainJson;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Who is a person by the place in an answer: the fields that say so in both dialects, object by object. */
final class PeopleOnTheWire {
    private static final Map<String, Kind> FIELDS = fields();
    /** A bare name is a person's only beside a field that says whose. */
    private static final Set<String> NAMES = Set.of("name", "fullname", "displayname");

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");
    private static final Pattern JOINT = Pattern.compile("[_\\-. ]");

    /** What is read of a page, in bytes. */
    static final int MOST_PAGE = 1 << 20;

    private PeopleOnTheWire() {}

    private static Map<String, Kind> fields() {
        Map<String, Kind> fields = new HashMap<>();
        for (String id : List.of("agentid", "userid", "icagentid", "externalid", "reporttoid", "sub")) {
            fields.put(id, Kind.ID);
        }
        for (String email : List.of("email", "emailaddress", "mail", "useremail", "upn")) {
            fields.put(email, Kind.EMAIL);
        }
        for (String name : List.of(
                "username",
                "login",
                "agentname",
                "firstname",
                "lastname",
                "middlename",
                "givenname",
                "familyname",
                "nickname",
                "supervisor",
                "reporttofirstname",
                "reporttolastname",
                "reporttoname",
                "preferredusername")) {
            fields.put(name, Kind.NAME);
        }
        for (String phone : List.of(
                "phone",
                "phonenumber",
                "mobile",
                "mobilephone",
                "homephone",
                "stationphonenumber",
                "fromaddress",
                "toaddress")) {
            fields.put(phone, Kind.PHONE);
        }
        return fields;
    }

    static void learn(Exchange exchange, Redactor redactor) {
        learn(exchange.body().stream(), redactor);
        addresses(exchange.reason(), redactor);
        exchange.headers().forEach(header -> addresses(header.value(), redactor));
        if (!isJson(exchange.body())) {
            addresses(exchange.body().head(MOST_PAGE), redactor);
        }
    }

    static boolean isJson(Body body) {
        String begin = body.head(64).strip();
        return begin.startsWith("{") || begin.startsWith("[");
    }

    private static void addresses(String text, Redactor redactor) {
        for (String address : Addresses.in(text)) {
            redactor.learn(Person.of(new Personal(Kind.EMAIL, address)));
        }
    }

    /** Learns from a JSON text. */
    static void learn(String json, Redactor redactor) {
        learn(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), redactor);
    }

    private static void learn(InputStream json, Redactor redactor) {
        try (JsonParser parser = PlainJson.parser(json)) {
            List<List<Personal>> open = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open.add(new ArrayList<>());
                } else if (token == JsonToken.END_OBJECT) {
                    tell(open.remove(open.size() - 1), redactor);
                } else if (token == JsonToken.PROPERTY_NAME) {
                    addresses(parser.currentName(), redactor);
                } else if (!open.isEmpty() && parser.currentName() != null) {
                    value(token, parser, open.get(open.size() - 1), redactor);
                }
            }
        } catch (JacksonException noJson) {
            return; // what came before the break is learned
        }
    }

    private static void value(JsonToken token, JsonParser parser, List<Personal> fields, Redactor redactor) {
        boolean number = token == JsonToken.VALUE_NUMBER_INT;
        if (!number && token != JsonToken.VALUE_STRING) {
            return;
        }
        String text = number ? parser.getNumberValue().toString() : parser.getString();
        @Nullable Kind kind = kind(parser.currentName(), text);
        if (kind != null && !text.isBlank()) {
            fields.add(new Personal(kind, text.strip()));
        } else if (!number) {
            addresses(text, redactor);
        }
    }

    /** What is written like an address is one, whatever its field is called. */
    private static @Nullable Kind kind(String name, String text) {
        if (text.indexOf('@') > 0 && ADDRESS.matcher(text).matches()) {
            return Kind.EMAIL;
        }
        String key = JOINT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return NAMES.contains(key) ? Kind.NAME : FIELDS.get(key);
    }

    /** Zero stands for nobody. */
    private static void tell(List<Personal> fields, Redactor redactor) {
        List<Personal> person =
                fields.stream().filter(field -> !field.value().equals("0")).toList();
        if (fields.stream().anyMatch(PeopleOnTheWire::saysWho)) {
            redactor.learn(new Person(person));
        }
    }

    private static boolean saysWho(Personal field) {
        return field.kind() != Kind.NAME;
    }
}
