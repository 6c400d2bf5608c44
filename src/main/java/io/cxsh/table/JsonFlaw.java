package io.cxsh.table;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What is wrong with a text that should have been JSON, in words of our own. */
public final class JsonFlaw {
    private JsonFlaw() {}

    /**
     * The flaw.
     *
     * @param fault what the reader of the text met
     * @param size how many bytes the text has
     */
    public static String words(JacksonException fault, long size) {
        String message = String.valueOf(fault.getOriginalMessage());
        if (fault instanceof StreamConstraintsException) {
            return message.contains("nesting depth")
                    ? "JSON nested deeper than any answer of the API"
                    : "JSON with a name, a text or a number longer than any answer of the API";
        }
        if (message.equals(PlainJson.MORE)) {
            return "JSON with more text after its end";
        }
        long near = fault.getLocation() == null ? 0 : fault.getLocation().getByteOffset();
        if (fault instanceof UnexpectedEndOfInputException || near >= size) {
            return "JSON that ends before it is complete";
        }
        // of a lone byte order mark the reader says the same, and that is UTF-8
        boolean isCoded = size > 3 && message.contains("Invalid UTF-8");
        String what = isCoded ? "text that is no UTF-8" : "text that is no JSON";
        return near < 0 ? what : what + " (near byte " + near + ")";
    }
}
