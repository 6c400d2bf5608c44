package io.cxsh.redaction;

import io.cxsh.redaction.Personal.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Who may be named in free text: an error text, a web page, a note, a field that no contract describes. There no place
 * says what is a name, so every word that is not of the {@link Vocabulary} is taken for one; codes, hosts and times are
 * not. Addresses are found by {@link Addresses}.
 */
public final class Prose {
    private static final int MOST = 5_000;

    /** More capitalised words in a row are no name but a heading, or made up. */
    private static final int MOST_WORDS = 32;

    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_ID = 4;

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[._'\\u2019-][\\p{L}\\p{M}\\p{N}]+)*+");
    private static final Pattern JOINT = Pattern.compile("[^\\p{L}\\p{M}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    /** Figures between letters, a run of hexadecimal digits, capitals with figures or a line: no name is written so. */
    private static final Pattern CODE = Pattern.compile(
            ".*\\p{L}\\p{N}+\\p{L}.*|(?=.*[0-9])[0-9a-fA-F.-]{8,}|(?=.*[0-9_])[\\p{Lu}\\p{N}_.-]+|\\p{Lu}{2,3}|\\p{N}.*");

    private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d ()/.-]{6,20}\\d");
    private static final Pattern ID = Pattern.compile(
            "(?i)\\b(?:agent|user|employee|person|caller|login|supervisor|member)(?:[ _-]?(?:id|no|number))?s?\\b[\"' :=#]{1,4}(?:is )?(\\d{"
                    + SHORTEST_ID + ",18})\\b");
    private static final Pattern POSSESSIVE = Pattern.compile("['\\u2019]s$");

    /** Words that are first names, too: beside a word that is none of the vocabulary they belong to it. */
    private static final Set<String> ALSO_NAMES =
            Set.of("april", "art", "august", "grace", "grant", "jan", "june", "may", "star", "summer", "van", "will");

    private final Vocabulary vocabulary;

    private Prose(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** With the words that come with cxsh. */
    public static Prose english() {
        return Loaded.ENGLISH;
    }

    /** The words are read when somebody is looked for first, not at start. */
    private static final class Loaded {
        private static final Prose ENGLISH = new Prose(Vocabulary.read());
    }

    /** Everybody who may be named in the text, in its order, the first five thousand. */
    public List<Person> in(String text) {
        List<Person> people = new ArrayList<>();
        PHONE.matcher(text)
                .results()
                .limit(MOST)
                .forEach(found -> people.add(Person.of(new Personal(Kind.PHONE, found.group()))));
        ID.matcher(text)
                .results()
                .limit(MOST)
                .forEach(found -> people.add(Person.of(new Personal(Kind.ID, found.group(1)))));
        names(text, people);
        return people;
    }

    /** Whether a word may be somebody's name, as the key of an object is where it names whose entry it is. */
    public boolean mayBeName(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) && isUnknown(word);
    }

    /** Whether a word is of the vocabulary, so that by itself it names nobody. */
    public boolean isWord(String word) {
        return vocabulary.has(word);
    }

    private void names(String text, List<Person> people) {
        List<MatchResult> run = new ArrayList<>();
        int end = -2;
        for (MatchResult token : (Iterable<MatchResult>) TOKEN.matcher(text).results()::iterator) {
            if (people.size() >= MOST) {
                return;
            }
            boolean goesOn = token.start() == end + 1 && text.charAt(end) == ' ' && run.size() < MOST_WORDS;
            if (!goesOn || !isCapital(token)) {
                tell(run, people);
                run.clear();
            }
            if (!isOfAddress(text, token)) {
                run.add(token);
            }
            end = isCapital(token) ? token.end() : -2;
        }
        tell(run, people);
    }

    private static boolean isCapital(MatchResult token) {
        return Character.isUpperCase(token.group().codePointAt(0));
    }

    private static boolean isOfAddress(String text, MatchResult token) {
        char before = token.start() == 0 ? ' ' : text.charAt(token.start() - 1);
        char after = token.end() == text.length() ? ' ' : text.charAt(token.end());
        boolean isHost = before == '/' && token.start() > 1 && text.charAt(token.start() - 2) == '/';
        return before == '@' || after == '@' || isHost;
    }

    /** A run of capitalised words is one name, and so is each unknown word of it. */
    private void tell(List<MatchResult> run, List<Person> people) {
        List<String> words = run.stream()
                .map(token -> POSSESSIVE.matcher(token.group()).replaceAll(""))
                .toList();
        while (!words.isEmpty() && !isPart(words.get(0))) {
            words = words.subList(1, words.size());
        }
        while (!words.isEmpty() && !isPart(words.get(words.size() - 1))) {
            words = words.subList(0, words.size() - 1);
        }
        Set<String> unknown = new LinkedHashSet<>();
        words.stream().filter(this::isUnknown).forEach(word -> pieces(word, unknown));
        if (!unknown.isEmpty()) {
            Set<String> fields = new LinkedHashSet<>();
            fields.add(String.join(" ", words));
            fields.addAll(unknown);
            people.add(new Person(
                    fields.stream().map(field -> new Personal(Kind.WORD, field)).toList()));
        }
    }

    private boolean isPart(String word) {
        return ALSO_NAMES.contains(word.toLowerCase(Locale.ROOT)) || isUnknown(word);
    }

    private void pieces(String word, Set<String> unknown) {
        unknown.add(word);
        JOINT.splitAsStream(word).filter(this::isUnknownPiece).forEach(unknown::add);
    }

    private boolean isUnknown(String word) {
        return !CODE.matcher(word).matches() && JOINT.splitAsStream(word).anyMatch(this::isUnknownPiece);
    }

    private boolean isUnknownPiece(String piece) {
        return piece.codePointCount(0, piece.length()) >= SHORTEST_WORD && !vocabulary.has(piece);
    }
}
