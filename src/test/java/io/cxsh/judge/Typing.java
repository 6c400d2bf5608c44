package io.cxsh.judge;

import java.util.Random;

/** How fingers slip. */
final class Typing {
    private Typing() {}

    /** The text with one slip among its letters: one left out, doubled, swapped or mistaken. */
    static String slip(Random random, String text) {
        int end = text.contains("@") ? text.indexOf('@') : text.length();
        for (int tries = 0; tries < 1000; tries++) {
            int at = 1 + random.nextInt(end - 2);
            String slipped = slip(random.nextInt(4), text, at);
            if (Character.isLetter(text.charAt(at)) && !slipped.equalsIgnoreCase(text)) {
                return slipped;
            }
        }
        throw new IllegalArgumentException("nothing to slip on in " + text);
    }

    private static String slip(int kind, String text, int at) {
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        char letter = text.charAt(at);
        return switch (kind) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 ->
                Character.isLetter(after.charAt(0)) ? before + after.charAt(0) + letter + after.substring(1) : text;
            default -> before + (letter == 'k' ? 'l' : 'k') + after;
        };
    }
}
