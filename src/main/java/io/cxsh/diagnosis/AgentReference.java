package io.cxsh.diagnosis;

import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import java.text.Normalizer;
import java.util.Locale;

/**
 * An agent as a person writes one: an id, an e-mail address, or a name.
 *
 * @param text as typed, kept to the letter because letters can be the cause
 */
public record AgentReference(String text) {

    /** Whether it is written as an e-mail address. */
    public boolean isEmail() {
        return text.contains("@");
    }

    /** The filter that asks for her in the classic contract. */
    public Filter filter() {
        return new Filter(isEmail() ? "email" : "agentId", text);
    }

    /** Whether the row is hers, letter case and blanks aside. */
    public boolean names(AgentState row) {
        return row.agentId().value().equals(text.strip()) || (row.email() != null && same(row.email(), text));
    }

    /** Whether two addresses are the same once letter case, blanks and compatibility forms are set aside. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        String visible = text.replaceAll("[\\s\\p{Cf}\\u00a0]", "");
        return Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
