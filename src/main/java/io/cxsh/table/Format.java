package io.cxsh.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The formats that results are written in. */
public enum Format {
    TABLE,
    VERTICAL,
    JSON,
    NDJSON,
    CSV,
    MD,
    JIRA;

    private static final List<String> WORDS = lowerCase();

    private static List<String> lowerCase() {
        List<String> words = new ArrayList<>();
        for (Format format : values()) {
            words.add(format.word());
        }
        return List.copyOf(words);
    }

    /** The word for {@code --format}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words, in order. */
    public static List<String> words() {
        return WORDS;
    }

    /** The format of that word. */
    public static Optional<Format> named(String word) {
        int place = WORDS.indexOf(word);
        return place < 0 ? Optional.empty() : Optional.of(values()[place]);
    }

    /** Whether programs read it. */
    public boolean isData() {
        return this == JSON || this == NDJSON || this == CSV;
    }

    /**
     * The writer for rows.
     *
     * @param safe makes text from a server harmless to show on one line
     */
    public TableWriter writer(UnaryOperator<String> safe) {
        return switch (this) {
            case TABLE -> new PlainTable(safe);
            case VERTICAL -> new VerticalTable(safe);
            case JSON -> new JsonTable();
            case NDJSON -> new NdjsonTable();
            case CSV -> new CsvTable(safe);
            case MD -> new MarkdownTable(safe);
            case JIRA -> new JiraTable(safe);
        };
    }
}
