package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentState;
import io.cxsh.model.PlacedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What her history ends in.
 *
 * @param evidence what was observed
 * @param rows the list that shows it
 * @param newest her newest states, the newest first; several only when they began at the same moment
 * @param isWhole whether they speak for all her channels: they name none, or each other channel ended in such a state
 */
record PastStates(Evidence evidence, Reading.Rows rows, List<PlacedRow> newest, boolean isWhole) {
    private static final Set<String> OUT = Set.of("loggedout", "logout", "logoff", "loggedoff", "signedout");
    private static final Set<String> OFFLINE = Set.of("offline");
    /** As a name: no state was chosen yet, or all who work are called so. As a type it says nothing. */
    private static final Set<String> LOGGED_IN = Set.of("loggedin", "login");

    /** Her history's end; empty when the history was not asked or holds nothing of hers. */
    static Optional<PastStates> of(Evidence evidence) {
        return evidence.rows(Probe.HISTORY).flatMap(rows -> in(evidence, rows));
    }

    private static Optional<PastStates> in(Evidence evidence, Reading.Rows rows) {
        List<PlacedRow> hers = new ArrayList<>(evidence.question().agent().inHistory(rows).stream()
                .sorted(Comparator.comparing(PastStates::since).reversed())
                .toList());
        if (hers.isEmpty()) {
            return Optional.empty();
        }
        boolean isWhole = speaksForAll(hers);
        hers.removeIf(row -> since(row).isBefore(since(hers.get(0))));
        return Optional.of(new PastStates(evidence, rows, hers, isWhole));
    }

    /** Two people may share an address or a name, and a row without a time may be the newest of all. */
    private static boolean speaksForAll(List<PlacedRow> newestFirst) {
        boolean isOne = newestFirst.stream()
                        .map(row -> row.state().agentId())
                        .distinct()
                        .count()
                == 1;
        boolean isTimed = newestFirst.stream().allMatch(row -> row.state().since() != null || isAway(row.state()));
        return isTimed
                && ((isOne && newestFirst.get(0).state().channel() == null)
                        || areAway(newestOfEachChannel(newestFirst)));
    }

    /** Whether each agent's history ends away: the newest row of all channels, or the newest of each. */
    static boolean endAway(List<PlacedRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(PastStates::since).reversed())
                .collect(Collectors.groupingBy(row -> row.state().agentId()))
                .values()
                .stream()
                .allMatch(hers -> isAway(hers.get(0).state()) && speaksForAll(hers));
    }

    private static List<PlacedRow> newestOfEachChannel(List<PlacedRow> newestFirst) {
        Map<List<String>, PlacedRow> newest = new LinkedHashMap<>();
        newestFirst.forEach(row -> newest.putIfAbsent(
                List.of(
                        row.state().agentId().value(),
                        Objects.requireNonNullElse(row.state().channel(), "")),
                row));
        return List.copyOf(newest.values());
    }

    private static Instant since(PlacedRow row) {
        return Objects.requireNonNullElse(row.state().since(), Instant.MIN);
    }

    /**
     * Judges by what her rows say: the rows that the query itself shows when all of them say so, else her history.
     *
     * @param kind whether the newest state is of the cause's kind
     */
    static Judgement judge(Evidence evidence, Predicate<PastStates> kind, Function<PastStates, Finding> finding) {
        if (isOnePart(evidence) && !evidence.asked(Probe.UNFILTERED)) {
            return Judgement.waitingFor(Probe.UNFILTERED);
        }
        Optional<PastStates> shown = shownAs(evidence);
        if (shown.filter(kind).isPresent() && !shown.get().isWorking()) {
            return new Judgement.Found(finding.apply(shown.get()));
        }
        return Ground.missed(evidence).orElseGet(() -> {
            if (!evidence.asked(Probe.HISTORY) && Nearest.explains(evidence)) {
                return Judgement.open("somebody with nearly this name is shown (CX406)");
            }
            return Ground.listed(evidence, Probe.HISTORY).orElseGet(() -> ended(evidence, kind, finding));
        });
    }

    /** Whether the query shows her as gone and narrows her rows: on another channel she may be at work. */
    private static boolean isOnePart(Evidence evidence) {
        return areAway(evidence.hers(Probe.ASKED))
                && evidence.question().query().filters().stream()
                        .anyMatch(filter -> !AgentReference.IDENTITY.contains(filter.field()));
    }

    /** A tenant that keeps logged-out agents in its list shows her, and yet she is not there. */
    private static Optional<PastStates> shownAs(Evidence evidence) {
        Probe probe = evidence.isVisible() && !isOnePart(evidence) ? Probe.ASKED : Probe.UNFILTERED;
        boolean wanted = evidence.isVisible()
                && evidence.question().query().value("state").isPresent();
        List<PlacedRow> hers = wanted ? List.of() : evidence.hers(probe);
        return areAway(hers)
                ? Optional.of(new PastStates(evidence, evidence.rows(probe).orElseThrow(), hers, true))
                : Optional.empty();
    }

    /** Whether a state says that the agent has logged out. */
    static boolean isOut(AgentState state) {
        return is(OUT, state);
    }

    /** Whether there are rows and all of them say logged out or offline. */
    static boolean areGone(List<PlacedRow> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> is(OUT, row.state()) || is(OFFLINE, row.state()));
    }

    /** Whether there are rows and none of them says more than that she is gone or has chosen no state. */
    private static boolean areAway(List<PlacedRow> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> isAway(row.state()));
    }

    /** Whether the name itself says it: a type is a coarse word, and each tenant has its own. */
    private static boolean isNamedSo(AgentState state) {
        return OUT.contains(plain(state.state())) || OFFLINE.contains(plain(state.state()));
    }

    private static boolean isAway(AgentState state) {
        return is(OUT, state) || is(OFFLINE, state) || LOGGED_IN.contains(plain(state.state()));
    }

    private static Judgement ended(
            Evidence evidence, Predicate<PastStates> kind, Function<PastStates, Finding> finding) {
        Optional<PastStates> past = of(evidence);
        if (past.isEmpty()) {
            return Ground.ruledOut(evidence, Probe.HISTORY, "her history is empty for this token");
        }
        if (!kind.test(past.get()) && !past.get().isWhole()) {
            return Judgement.open("her newest state, %s, is of one channel alone"
                    .formatted(past.get().state()));
        }
        return kind.test(past.get())
                ? new Judgement.Found(finding.apply(past.get()))
                : Judgement.ruledOut(
                        "her newest state is " + past.get().state(), past.get().cite());
    }

    /** Whether she has logged out. */
    boolean isLoggedOut() {
        return newest.stream().allMatch(row -> is(OUT, row.state()));
    }

    /** Whether she is offline, or logged in without a state. */
    boolean isOffline() {
        return !isLoggedOut() && areAway(newest);
    }

    /** Whether she is in a state in which people work. */
    boolean isWorking() {
        return !isLoggedOut() && !isOffline();
    }

    /** The newest state's name. */
    String state() {
        return newest.get(0).state().state();
    }

    /** When it began, for a headline. */
    String moment() {
        Instant since = newest.get(0).state().since();
        return since == null ? "at a time that is not recorded" : since.toString();
    }

    /** The place that shows it. */
    Citation cite() {
        return rows.cite(newest.get(0));
    }

    /** A finding that the server's own record proves, unless it speaks for a part of her or in a word of two meanings. */
    Finding recorded(String headline, String what, List<Fix> fix) {
        if (!evidence.isPlatform() && !newest.stream().allMatch(row -> isNamedSo(row.state()))) {
            return finding(headline, what, Sure.LIKELY, "some tenants call states so in which people work", fix);
        }
        return isWhole
                ? finding(headline, what, Sure.CERTAIN, "the server's own record says so", fix)
                : finding(
                        headline,
                        what,
                        Sure.LIKELY,
                        "the record does not speak for all of her; a hidden state on another channel (CX405) looks the"
                                + " same",
                        fix);
    }

    /** A finding about it, with the list that leaves her out beside her own record. */
    Finding finding(String headline, String what, Sure sure, String because, List<Fix> fix) {
        List<Claim> cause = new ArrayList<>();
        cause.add(Claim.of(what, cite()));
        newest.forEach(row -> cause.add(Words.row(row, rows.cite(row))));
        List<Claim> proof = new ArrayList<>();
        evidence.rows(Probe.UNFILTERED)
                .filter(all -> all.exchange() != rows.exchange())
                .ifPresent(all -> proof.add(Claim.of("current list: not in it", all.whole())));
        proof.add(
                Claim.of("%s: %s".formatted(rows.query().history() ? "her history" : "current list", state()), cite()));
        return new Finding(headline, sure, because, cause, proof, fix, null);
    }

    private static boolean is(Set<String> names, AgentState state) {
        return names.contains(plain(state.state())) || (state.kind() != null && names.contains(plain(state.kind())));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
