package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.PlacedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where an agent is whom the platform lists as logged out, or does not list though its directory knows her. The
 * platform lists logged-out agents too, so that a row alone does not tell why she is gone; one reason excludes the
 * others.
 *
 * @param reason why she is gone
 * @param when when she went, where a record tells it
 * @param claims what shows it
 */
record Whereabouts(Reason reason, Optional<Instant> when, List<Claim> claims) {
    static final Set<Probe> READS = Set.of(
            Probe.ASKED,
            Probe.UNFILTERED,
            Probe.ALONE,
            Probe.DIRECTORY,
            Probe.HISTORY,
            Probe.LOGINS,
            Probe.UNIT,
            Probe.TOKEN);

    /** What two records of one moment may differ by. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    /** Why somebody is gone. */
    enum Reason {
        /** The directory says that she no longer works here. */
        INACTIVE,
        /** The directory says that she may not sign in. */
        LOCKED,
        /** She signed in to CXone and opened no session for contacts. */
        NO_SESSION,
        /** Her session ended after the time that the business unit allows without a sign of life. */
        TIMED_OUT,
        /** She logged out. */
        LOGGED_OUT,
        /** She has not signed in. */
        NOT_SIGNED_IN,
        /** The directory and her sign-ins show her, the list of states does not, and nothing tells why. */
        UNLISTED
    }

    /**
     * Judges by the reason.
     *
     * @param reasons those of the cause
     * @param finding what to say of them
     */
    static Judgement judge(Evidence evidence, Set<Reason> reasons, Function<Whereabouts, Judgement> finding) {
        if (!evidence.isPlatform()) {
            return Judgement.open("only the platform's directory and login history tell it");
        }
        return early(evidence).orElseGet(() -> {
            List<PlacedRow> hers = gone(evidence);
            return waiting(evidence, hers).orElseGet(() -> {
                Optional<Whereabouts> known = known(evidence, hers);
                if (known.isEmpty()) {
                    return unlisted(evidence);
                }
                return reasons.contains(known.get().reason())
                        ? unlessAnother(evidence, finding.apply(known.get()))
                        : new Judgement.RuledOut(known.get().claims().get(0));
            });
        });
    }

    /** A name may be another's, too, whom the directory withholds. */
    private static Judgement unlessAnother(Evidence evidence, Judgement judgement) {
        AgentReference agent = evidence.question().agent();
        boolean isWithheld = evidence.of(Probe.DIRECTORY) instanceof Reading.Entries entries
                && entries.hidden().isPresent()
                && !entries.withholdsNobody();
        return isWithheld
                        && !agent.isEmail()
                        && !agent.isId()
                        && judgement instanceof Judgement.Found found
                        && found.finding().sure() == Sure.CERTAIN
                ? new Judgement.Found(found.finding().asLikely("somebody else of that name may be withheld (CX110)"))
                : judgement;
    }

    /**
     * Settles why the list leaves somebody out; empty where nothing tells it: the directory has her, she opened a
     * session, and a list of everybody must have her.
     *
     * @param otherwise why it stays open where it is told or cannot be told
     */
    static Optional<Judgement> unlisted(Evidence evidence, String otherwise) {
        Optional<Judgement> early =
                ForeignToken.explains(evidence).or(() -> nobody(evidence)).or(() -> waiting(evidence, List.of()));
        if (early.isPresent()) {
            return early;
        }
        boolean isUntold = evidence.of(Probe.LOGINS) instanceof Reading.Logins
                && known(evidence, List.of())
                        .filter(known -> known.reason() == Reason.UNLISTED)
                        .isPresent();
        return isUntold ? Optional.empty() : Optional.of(Judgement.open(otherwise));
    }

    private static Judgement unlisted(Evidence evidence) {
        return evidence.of(Probe.DIRECTORY) instanceof Reading.Entries entries
                ? Judgement.ruledOut("the directory does not list her for this token", entries.whole())
                : Judgement.open(Ground.missing(evidence.of(Probe.DIRECTORY), Probe.DIRECTORY));
    }

    /** Ends where she is at work, or where nothing can be told. */
    private static Optional<Judgement> early(Evidence evidence) {
        return Ground.listed(evidence, Probe.ASKED)
                .or(() -> ForeignToken.explains(evidence))
                .or(() -> atWork(evidence, Probe.ASKED))
                .or(() -> Ground.listed(evidence, Probe.UNFILTERED))
                .or(() -> atWork(evidence, Probe.UNFILTERED))
                .or(() -> nobody(evidence))
                .or(() -> wanted(evidence));
    }

    private static Optional<Judgement> atWork(Evidence evidence, Probe probe) {
        return evidence.hers(probe).stream()
                .filter(row -> !PastStates.isOut(row.state()))
                .findFirst()
                .map(row -> Judgement.ruledOut("she is logged in", Ground.cite(evidence, probe, row)));
    }

    private static Optional<Judgement> nobody(Evidence evidence) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        if (all.current().isEmpty()) {
            return Optional.of(Judgement.open("nobody is shown, not only she"));
        }
        return gone(evidence).isEmpty() && !evidence.asked(Probe.DIRECTORY) && Nearest.explains(evidence)
                ? Optional.of(Judgement.open("somebody with nearly this name is shown (CX406)"))
                : Optional.empty();
    }

    /** Who asks for logged-out agents misses nobody when one is shown. */
    private static Optional<Judgement> wanted(Evidence evidence) {
        boolean asked = evidence.isVisible()
                && evidence.question().query().value("state").isPresent();
        return asked ? Ground.visible(evidence) : Optional.empty();
    }

    private static List<PlacedRow> gone(Evidence evidence) {
        return evidence.hers(Probe.UNFILTERED);
    }

    private static Optional<Judgement> waiting(Evidence evidence, List<PlacedRow> hers) {
        if (!evidence.asked(Probe.DIRECTORY)) {
            return Optional.of(Judgement.waitingFor(Probe.DIRECTORY));
        }
        Optional<DirectoryEntry> person = evidence.entry().map(Evidence.Entry::person);
        if ((hers.isEmpty() && person.isEmpty())
                || person.filter(Whereabouts::isBarred).isPresent()) {
            return Optional.empty();
        }
        if (since(hers).isEmpty()) {
            return evidence.asked(Probe.LOGINS) ? Optional.empty() : Optional.of(Judgement.waitingFor(Probe.LOGINS));
        }
        if (!evidence.asked(Probe.HISTORY)) {
            return Optional.of(Judgement.waitingFor(Probe.HISTORY));
        }
        boolean perhaps = lastStay(evidence, since(hers).get())
                .filter(Whereabouts::isWholeMinutes)
                .isPresent();
        return perhaps && !evidence.asked(Probe.UNIT)
                ? Optional.of(Judgement.waitingFor(Probe.UNIT))
                : Optional.empty();
    }

    private static Optional<Whereabouts> known(Evidence evidence, List<PlacedRow> hers) {
        Optional<Evidence.Entry> entry = evidence.entry();
        if (entry.isPresent() && isBarred(entry.get().person())) {
            return Optional.of(barred(entry.get()));
        }
        if (hers.isEmpty() && entry.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(since(hers)
                .map(out -> loggedOut(evidence, hers, out))
                .orElseGet(() -> withoutMoment(evidence, hers, entry)));
    }

    private static boolean isBarred(DirectoryEntry person) {
        return Boolean.FALSE.equals(person.active()) || isLocked(person);
    }

    private static boolean isLocked(DirectoryEntry person) {
        return person.more().entrySet().stream()
                .anyMatch(key -> key.getKey().matches("(?i)(?:is)?locked")
                        && String.valueOf(key.getValue()).equalsIgnoreCase("true"));
    }

    private static Whereabouts barred(Evidence.Entry entry) {
        boolean inactive = Boolean.FALSE.equals(entry.person().active());
        return new Whereabouts(
                inactive ? Reason.INACTIVE : Reason.LOCKED,
                Optional.empty(),
                List.of(Claim.of("the directory has her as " + (inactive ? "not active" : "locked"), entry.cite())));
    }

    private static Whereabouts loggedOut(Evidence evidence, List<PlacedRow> hers, Instant out) {
        List<Claim> claims = new ArrayList<>();
        hers.forEach(row -> claims.add(Words.row(row, Ground.cite(evidence, Probe.UNFILTERED, row))));
        Optional<Duration> stay = lastStay(evidence, out);
        if (stay.isPresent()
                && evidence.of(Probe.UNIT) instanceof Reading.Unit unit
                && unit.sessionTimeout()
                        .filter(limit -> isClose(limit, stay.get()))
                        .isPresent()) {
            claims.add(Claim.of(
                    "her last state lasted %d minutes until then".formatted(minutes(stay.get())),
                    evidence.rows(Probe.HISTORY).orElseThrow().whole()));
            claims.add(Claim.of(
                    "sessions end after %d minutes without a sign of life".formatted(minutes(stay.get())),
                    Citation.whole(unit.exchange())));
            return new Whereabouts(Reason.TIMED_OUT, Optional.of(out), claims);
        }
        return new Whereabouts(Reason.LOGGED_OUT, Optional.of(out), claims);
    }

    /** Without a moment of logging out her sign-ins tell whether there was a session at all. */
    private static Whereabouts withoutMoment(Evidence evidence, List<PlacedRow> hers, Optional<Evidence.Entry> entry) {
        List<Claim> claims = new ArrayList<>();
        hers.forEach(row -> claims.add(Words.row(row, Ground.cite(evidence, Probe.UNFILTERED, row))));
        Optional<Instant> signedIn = entry.map(known -> known.person().lastLogin());
        signedIn.ifPresent(moment -> claims.add(Claim.of(
                "she last signed in to CXone at " + moment, entry.orElseThrow().cite())));
        if (claims.isEmpty()) {
            claims.add(Claim.of("the directory lists her", entry.orElseThrow().cite()));
        }
        if (!(evidence.of(Probe.LOGINS) instanceof Reading.Logins logins)) {
            return new Whereabouts(hers.isEmpty() ? Reason.UNLISTED : Reason.LOGGED_OUT, Optional.empty(), claims);
        }
        boolean lately =
                signedIn.filter(moment -> moment.isAfter(logins.from())).isPresent();
        claims.add(Claim.of(
                logins.entries().isEmpty()
                        ? "no session was opened since " + logins.from()
                        : "sessions were opened since " + logins.from(),
                Citation.whole(logins.exchange())));
        if (!logins.entries().isEmpty()) {
            return new Whereabouts(hers.isEmpty() ? Reason.UNLISTED : Reason.LOGGED_OUT, Optional.empty(), claims);
        }
        return new Whereabouts(lately ? Reason.NO_SESSION : Reason.NOT_SIGNED_IN, signedIn, claims);
    }

    private static Optional<Instant> since(List<PlacedRow> hers) {
        return hers.stream()
                .map(row -> row.state().since())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** How long the state lasted from which she went out. */
    private static Optional<Duration> lastStay(Evidence evidence, Instant out) {
        return evidence.rows(Probe.HISTORY).stream()
                .flatMap(rows -> rows.earlier().stream())
                .map(PlacedRow::state)
                .filter(state -> !PastStates.isOut(state)
                        && state.since() != null
                        && state.since().isBefore(out))
                .map(state -> Duration.between(state.since(), out))
                .min(Comparator.naturalOrder());
    }

    private static boolean isWholeMinutes(Duration stay) {
        return isClose(Duration.ofMinutes(minutes(stay)), stay) && minutes(stay) > 0;
    }

    private static boolean isClose(Duration one, Duration other) {
        return one.minus(other).abs().compareTo(CLOSE) <= 0;
    }

    private static long minutes(Duration stay) {
        return Math.round(stay.toSeconds() / 60.0);
    }
}
