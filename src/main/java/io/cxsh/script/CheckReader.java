package io.cxsh.script;

import io.cxsh.language.Place;
import io.cxsh.language.Problem;
import io.cxsh.language.Stage;
import io.cxsh.language.SyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a line that says something about the line above: {@code expect within 60s rows > 0}. */
final class CheckReader {
    private static final Pattern TIME = Pattern.compile("(\\d{1,4})(s|m|min)");

    private final Stage stage;
    private final List<String> words;
    private final String written;
    private final String place;

    CheckReader(Stage stage, List<String> words, String written, String place) {
        this.stage = stage;
        this.words = words;
        this.written = written;
        this.place = place;
    }

    /** The step; {@code within} alone stops as {@code expect} does. */
    Step.Check read(ScriptWord own) throws SyntaxException {
        boolean isShort = own == ScriptWord.WITHIN;
        boolean isWithin = isShort || (!words.isEmpty() && words.get(0).equals(ScriptWord.WITHIN.word()));
        int at = isWithin && !isShort ? 1 : 0;
        Duration time = isWithin ? time(at) : Duration.ZERO;
        Predicate predicate = predicate(isWithin ? at + 1 : 0);
        return new Step.Check(written, predicate, own != ScriptWord.CHECK, time, place);
    }

    private Duration time(int at) throws SyntaxException {
        Matcher time = TIME.matcher(at < words.size() ? words.get(at) : "");
        if (!time.matches()) {
            throw new SyntaxException(place(at).problem("write: within 60s PREDICATE"));
        }
        long number = Long.parseLong(time.group(1));
        return time.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number);
    }

    private Predicate predicate(int from) throws SyntaxException {
        try {
            return Predicate.read(words.subList(Math.min(from, words.size()), words.size()));
        } catch (Predicate.UnreadableException wrong) {
            Problem problem = place(from + wrong.at()).problem(String.valueOf(wrong.getMessage()));
            throw new SyntaxException(wrong.meant().isPresent() ? problem.didYouMean(wrong.meant()) : problem);
        }
    }

    /** Where a word stands; of a missing one, where the last one does. */
    private Place place(int word) {
        int last = stage.words().size() - 1;
        return word <= last
                ? stage.words().get(word).place()
                : last < 0 ? stage.command().place() : stage.words().get(last).place();
    }
}
