package io.cxsh.cassette;

import io.cxsh.redaction.Personal.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the name of a field tells of its value, in both dialects; letter case and joints do not count. */
public final class WireFields {
    private static final Map<String, Kind> PERSONAL = personal();
    private static final Set<String> BARE_NAMES = Set.of("name", "fullname", "displayname");

    private static final Pattern JOINT = Pattern.compile("[_\\-. ]");
    private static final Pattern OWN_ID = Pattern.compile(
            "(agent|user|person|owner|manager|supervisor|employee|creator|author|editor|assignee|reviewer|caller|customer|member|worker|staff|login)(id|no|number)s?");
    private static final Pattern THING = Pattern.compile(
            "(agentstates?|states?|outstates?|teams?|skills?|channels?|media|mediatypes?|roles?|secondaryroles|views?|permissions?|profiles?|businessunits?|tenants?|unavailablecodes?|campaigns?|scopes?|stations?)");
    private static final Pattern OF_THING = Pattern.compile(
            "(agentstate|state|outstate|team|skill|channel|media|mediatype|role|permission|profile|businessunit|tenant|unavailablecode|campaign|scope|station|contact|session)(s|id|name|description|category|type|code|reason)?|"
                    + "(token)?type|kind|status|statustext|scopes?|grant|(time)?zone|language|locale|version|area|cluster|domain|.*(date|time|timestamp|uri|url|endpoint|href|supported)|issuer|iss|aud|self|next|previous|alg|kid|typ");
    /** The last word of a name that counts, measures or names a thing. */
    private static final Set<String> FIGURES = Set.of(
            "id",
            "index",
            "count",
            "total",
            "size",
            "date",
            "time",
            "stamp",
            "duration",
            "length",
            "limit",
            "offset",
            "records",
            "rows",
            "page",
            "pages",
            "sec",
            "secs",
            "seconds",
            "ms",
            "millis",
            "minutes",
            "hours",
            "code",
            "status",
            "version",
            "port",
            "amount",
            "rate",
            "percent",
            "bytes",
            "in",
            "at",
            "iat",
            "exp",
            "nbf");

    private static final Pattern WORDS = Pattern.compile("[_\\-. ]|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern JOINED_FIGURE =
            Pattern.compile("[a-z]+(id|count|total|size|date|time|stamp|duration|seconds|millis|length|offset|limit)");

    private WireFields() {}

    private static Map<String, Kind> personal() {
        Map<String, Kind> fields = new HashMap<>();
        for (String id : List.of("icagentid", "externalid", "reporttoid", "sub")) {
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

    /** The name as it is compared: the key. */
    static String key(String name) {
        return JOINT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** What a field of this key says about a person, or null. */
    static @Nullable Kind personal(String key) {
        Kind kind = PERSONAL.get(key);
        return kind == null && OWN_ID.matcher(key).matches() ? Kind.ID : kind;
    }

    /** Whether the value is a name, of whom the fields beside it tell. */
    static boolean isBareName(String key) {
        return BARE_NAMES.contains(key);
    }

    /** Whether an object of this key is a thing, such as a team or a state: its name is nobody's. */
    static boolean isThing(String key) {
        return THING.matcher(key).matches();
    }

    /** Whether the value belongs to a thing, or is technical: then it names nobody. */
    static boolean isOfThing(String key) {
        return OF_THING.matcher(key).matches();
    }

    /** Whether a number in a field of this name, not its key, counts, measures or names a thing. */
    public static boolean isFigure(String name) {
        String last = WORDS.splitAsStream(name).reduce("", (before, word) -> word);
        return FIGURES.contains(last.toLowerCase(Locale.ROOT))
                || JOINED_FIGURE.matcher(name).matches();
    }
}
