package io.cxsh.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word and its text once variables are filled in.
 *
 * @param text what it stands for
 */
record Written(Word word, String text) {
    private static final Pattern NEGATIVE = Pattern.compile("-[.]?[0-9]");

    /** All words; every variable without a value is a problem of its own. */
    static List<Written> all(List<Word> words, Variables variables) throws SyntaxException {
        Problems problems = Problems.collected();
        List<Written> written = new ArrayList<>();
        for (Word word : words) {
            try {
                written.add(new Written(word, word.text(variables)));
            } catch (SyntaxException unset) {
                problems.addAll(unset.problems());
            }
        }
        problems.throwIfAny();
        return written;
    }

    Place place() {
        return word.place();
    }

    /** Whether it was typed as an option, or as the {@code --} that ends them; {@code -5} and {@code -} are values. */
    boolean isOption() {
        boolean isHyphened = word instanceof Word.Text typed && typed.beginsBare('-') && text.length() > 1;
        return isHyphened && !NEGATIVE.matcher(text).lookingAt();
    }

    boolean endsOptions() {
        return isOption() && text.equals("--");
    }

    /** What follows the first characters, as a word of its own that messages can point at. */
    Written after(int skipped) {
        String rest = text.substring(skipped);
        String raw = word.raw();
        boolean isPlain = raw.startsWith(text.substring(0, skipped)) && raw.length() > skipped;
        Place place = isPlain ? place().after(text.codePointCount(0, skipped)) : place();
        return new Written(word(rest, isPlain ? raw.substring(skipped) : raw, place), rest);
    }

    private static Word word(String rest, String raw, Place place) {
        return raw.equals(rest) && Names.isReference(rest)
                ? new Word.Ref(rest.substring(1), place)
                : new Word.Text(raw, List.of(new Part.Literal(rest, true)), place);
    }
}
