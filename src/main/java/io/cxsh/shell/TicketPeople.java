package io.cxsh.shell;

import io.cxsh.language.Quoting;
import io.cxsh.redaction.LeakCheck;
import io.cxsh.redaction.Redactor;
import io.cxsh.transcript.Entry;
import io.cxsh.transcript.PastedText;
import io.cxsh.transcript.PastedText.Pasted;
import io.cxsh.transcript.PastedText.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The people of a pasted ticket. A ticket has pseudonyms and a tenant has people: in the home that gave the pseudonyms out
 * its lines ask for the people, and what they show is held against the ticket as a transcript of this run would write it.
 */
final class TicketPeople {
    private static final Pattern PSEUDONYM =
            Pattern.compile("(?i)\\b(?:a+g+e+n+t+[-._ ]|word-)\\d|@example(?:-\\d+)?\\.test");

    private final Session session;
    private final Sealing sealing;
    private final Whose whose;
    private final boolean isMarked;
    private final UnaryOperator<String> unveiled;

    /** Whose stand-ins are in a ticket. */
    private enum Whose {
        /** There are none, or what is asked has them itself. */
        NOBODY,
        /** This home gave them out. */
        OURS,
        /** Another home did. */
        FOREIGN
    }

    /**
     * What a line showed.
     *
     * @param shown on the screen, people and all
     * @param entry which line of the session's record it is, from 0; -1 when it was not recorded
     */
    record Ran(Shown shown, int entry) {}

    private TicketPeople(
            Session session, Sealing sealing, Whose whose, boolean isMarked, UnaryOperator<String> unveiled) {
        this.unveiled = unveiled;
        this.session = session;
        this.sealing = sealing;
        this.whose = whose;
        this.isMarked = isMarked;
    }

    /**
     * The people of a ticket.
     *
     * @param text all of it
     * @throws IOException when it has pseudonyms and those of this home cannot be read
     */
    static TicketPeople of(Session session, Sealing sealing, String text, List<Pasted> lines) throws IOException {
        Optional<String> map = PastedText.map(text);
        if (!session.isOwn() || (map.isEmpty() && !PSEUDONYM.matcher(text).find())) {
            return new TicketPeople(session, sealing, Whose.NOBODY, false, UnaryOperator.identity());
        }
        if (map.isPresent() && !map.equals(sealing.map())) {
            return new TicketPeople(session, sealing, Whose.FOREIGN, true, UnaryOperator.identity());
        }
        Redactor redactor = sealing.redactor(false);
        boolean isOurs = lines.stream().anyMatch(pasted -> names(pasted, redactor));
        return new TicketPeople(
                session, sealing, isOurs ? Whose.OURS : Whose.NOBODY, map.isPresent(), redactor::unveiled);
    }

    private static boolean names(Pasted pasted, Redactor redactor) {
        return isChanged(pasted.line(), redactor)
                || pasted.expected().stream().anyMatch(line -> isChanged(line, redactor));
    }

    private static boolean isChanged(String line, Redactor redactor) {
        return !redactor.unveiled(line).equals(line);
    }

    /** What whoever runs it should know; empty when nothing. */
    Optional<String> note() {
        return switch (whose) {
            case NOBODY -> Optional.empty();
            case FOREIGN -> Optional.of("its pseudonyms were given out elsewhere and stand for nobody here");
            case OURS ->
                isMarked
                        ? Optional.empty()
                        : Optional.of("it does not say who gave out its pseudonyms; they are taken for those given out"
                                + " here");
        };
    }

    /** Whether answers under the pseudonyms of this home would be mixed with others. */
    boolean areForeign() {
        return whose == Whose.FOREIGN;
    }

    /** How many lines are on record. */
    int recorded() {
        return session.recorder().lines().size();
    }

    /** A line of the ticket as the tenant can answer it. */
    String asked(String line) {
        return unveiled.apply(Quoting.changed(line, unveiled)); // and a name of several words that stand bare
    }

    /**
     * What lines showed, as a ticket has it: under pseudonyms, unless it names its people; secrets never.
     *
     * @param isWritten whether it is put into the ticket
     * @throws UsageException when what is put there would still hold a known value
     */
    List<Shown> shared(List<Ran> ran, List<Pasted> lines, boolean isWritten) throws UsageException, IOException {
        if (!session.isOwn() || (whose != Whose.OURS && !isWritten)) {
            return ran.stream().map(Ran::shown).toList();
        }
        Redactor redactor = sealing.redactor(false);
        if (whose != Whose.OURS && namesPeople(lines, redactor)) {
            return kept(ran, sealing.redactor(true));
        }
        Sealing.Sealed sealed = sealing.sealed(redactor);
        List<Shown> shared = new ArrayList<>();
        for (Ran one : ran) {
            Shown shown = one.shown();
            if (one.entry() < 0) {
                shared.add(new Shown(redactor.redact(shown.text()), shown.exit()));
            } else {
                Entry entry = sealed.entries().get(one.entry());
                shared.add(new Shown(entry.output(), entry.exit()));
            }
        }
        if (isWritten) {
            LeakCheck check = redactor.leakCheck();
            for (Shown shown : shared) {
                Sealing.refuse(sealed, shown.text(), check);
            }
            sealing.keep(redactor);
        }
        return shared;
    }

    /** Whether somebody who occurs in the session stands in the ticket under his own name. */
    private static boolean namesPeople(List<Pasted> lines, Redactor redactor) {
        Redactor counting = redactor.forOneFile();
        for (Pasted pasted : lines) {
            counting.redact(pasted.line());
            pasted.expected().forEach(counting::redact);
        }
        return counting.counts().keySet().stream()
                .anyMatch(kind -> !List.of("secret", "host").contains(kind));
    }

    private static List<Shown> kept(List<Ran> ran, Redactor redactor) throws UsageException {
        List<Shown> kept = new ArrayList<>();
        for (Ran one : ran) {
            String text = redactor.redact(one.shown().text());
            Sealing.refuse(redactor.leakCheck().scan(text));
            kept.add(new Shown(text, one.shown().exit()));
        }
        return kept;
    }
}
