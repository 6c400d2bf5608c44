package io.cxsh.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A stretch of text that could be base64, of either alphabet, its plus and slash escaped or not. */
final class Base64Run {
    private static final byte[] SEXTETS = new byte[128];

    static {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        Arrays.fill(SEXTETS, (byte) -1);
        for (int value = 0; value < alphabet.length(); value++) {
            SEXTETS[alphabet.charAt(value)] = (byte) value;
        }
        SEXTETS['-'] = 62;
        SEXTETS['_'] = 63;
    }

    private final CharSequence text;
    private final int start;
    private byte[] sextets = new byte[24];
    private int @Nullable [] places; // only where an escape makes them differ from start + index
    private int size;
    private int end;
    private boolean isUrl;

    /** The longest run that begins here. */
    Base64Run(CharSequence text, int start) {
        this(text, start, new Escapes(text));
    }

    /** The same where the text has many: they share what was read of its escapes. */
    Base64Run(CharSequence text, int start, Escapes escapes) {
        this.text = text;
        this.start = start;
        this.end = start;
        while (end < text.length() && take(escapes)) {
            size++;
        }
    }

    static boolean isDigit(char c) {
        return c < 128 && SEXTETS[c] >= 0;
    }

    int size() {
        return size;
    }

    /** Where the run is over in the text, without its padding. */
    int end() {
        return end;
    }

    /** Where a digit stands in the text; of the size itself, where the run is over. */
    int place(int index) {
        return index == size ? end : places == null ? start + index : places[index];
    }

    /** The byte that begins at this bit, where {@link #octetsFrom} says that there is one. */
    int octet(int bit) {
        int index = bit / 6;
        return (((sextets[index] << 6) | sextets[index + 1]) >> (4 - bit % 6)) & 0xFF;
    }

    /** How many whole bytes there are from this bit on. */
    int octetsFrom(int bit) {
        return (size * 6 - bit) / 8;
    }

    /** Where the padding after the run is over: two signs at most, escaped or not. */
    int paddedEnd() {
        int plain = paddedEnd("=");
        return plain > end ? plain : paddedEnd("%3d");
    }

    private int paddedEnd(String sign) {
        int at = end;
        for (int signs = 0; signs < 2 && isAt(at, sign); signs++) {
            at += sign.length();
        }
        return at;
    }

    private boolean isAt(int place, String sign) {
        int over = Math.min(place + sign.length(), text.length());
        return sign.equalsIgnoreCase(text.subSequence(place, over).toString());
    }

    /** The run with what it says changed, read from one of its first digits on, padded the way it was. */
    String changed(int first, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0, bit = first * 6; at < octetsFrom(first * 6); at++, bit += 8) {
            bytes.write(octet(bit));
        }
        Base64.Encoder encoder = isUrl ? Base64.getUrlEncoder() : Base64.getEncoder();
        byte[] said = changed(bytes.toByteArray(), change);
        String encoded = (isPadded(first) ? encoder : encoder.withoutPadding()).encodeToString(said);
        return text.subSequence(start, place(first)) + (isPercent() ? percent(encoded) : encoded);
    }

    private boolean isPercent() {
        return text.subSequence(start, paddedEnd()).toString().indexOf('%') >= 0;
    }

    private boolean isPadded(int first) {
        boolean isPartOfToken =
                (end < text.length() && text.charAt(end) == '.') || (start > 0 && text.charAt(start - 1) == '.');
        return paddedEnd() > end || ((size - first) % 4 == 0 && !isUrl && !isPartOfToken);
    }

    /** Bytes that are no text are changed as if each were a character, so that the others stay as they are. */
    private static byte[] changed(byte[] bytes, UnaryOperator<String> change) {
        try {
            String said = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return change.apply(said).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException noText) {
            return change.apply(new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static String percent(String encoded) {
        return encoded.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
    }

    private boolean take(Escapes escapes) {
        char c = text.charAt(end);
        if (isDigit(c)) {
            isUrl |= c == '-' || c == '_';
            put(c, end + 1);
            return true;
        }
        if (!Escapes.isLead(c)) {
            return false;
        }
        Escapes.Unit unit = escapes.at(end, 1);
        if (unit.codePoint() != '+' && unit.codePoint() != '/') {
            return false;
        }
        if (places == null) {
            places = new int[sextets.length];
            Arrays.setAll(places, index -> start + index);
        }
        put((char) unit.codePoint(), unit.end());
        return true;
    }

    private void put(char digit, int next) {
        if (size == sextets.length) {
            sextets = Arrays.copyOf(sextets, size * 2);
            places = places == null ? null : Arrays.copyOf(places, size * 2);
        }
        sextets[size] = SEXTETS[digit];
        if (places != null) {
            places[size] = end;
        }
        end = next;
    }
}
