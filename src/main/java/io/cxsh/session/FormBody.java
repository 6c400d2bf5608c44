package io.cxsh.session;

import io.cxsh.redaction.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/** The body of a POST as a form of RFC 6749: {@code application/x-www-form-urlencoded}, {@code =} as %3D. */
public final class FormBody {
    /** Its content type. */
    public static final String TYPE = "application/x-www-form-urlencoded";

    private FormBody() {}

    /** The fields in their order, secret as a whole. */
    public static Secret of(Map<String, String> fields) {
        return Secret.of(text(fields));
    }

    /** The fields in their order, for an address that holds no secret. */
    public static String text(Map<String, String> fields) {
        StringJoiner text = new StringJoiner("&");
        for (Map.Entry<String, String> field : fields.entrySet()) {
            text.add(field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
