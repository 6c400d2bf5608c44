package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.session.Account;
import io.cxsh.session.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The sign-in granted less than the API needs, and the API answers with an empty list instead of a refusal. */
public final class TokenLacksScope implements Cause {
    @Override
    public String code() {
        return "CX101";
    }

    @Override
    public String title() {
        return "the token was granted without the needed scope";
    }

    @Override
    public boolean concerns(Dialect dialect) {
        return dialect == Dialect.CLASSIC;
    }

    @Override
    public boolean concerns(Question question) {
        return true;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.SIGN_IN, Probe.UNFILTERED, Probe.HISTORY);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return Ground.answered(evidence)
                .or(() -> unlessScopeIsMissing(evidence))
                .or(() -> Ground.listed(evidence, Probe.UNFILTERED))
                .or(() -> seesHerPast(evidence))
                .orElseGet(() -> listed(evidence));
    }

    private static Optional<Judgement> unlessScopeIsMissing(Evidence evidence) {
        if (!(evidence.of(Probe.SIGN_IN) instanceof Reading.Granted granted)) {
            return Optional.of(Judgement.open(Ground.missing(evidence.of(Probe.SIGN_IN), Probe.SIGN_IN)));
        }
        if (granted.stated().isEmpty()) {
            return Optional.of(Judgement.open(
                    "the sign-in (#%d) does not say which scopes it granted".formatted(granted.exchange())));
        }
        Optional<String> wider = granted.stated().get().stream()
                .filter(TokenLacksScope::mayContainIt)
                .findFirst();
        if (wider.isPresent()) {
            return Optional.of(Judgement.open("the granted scope " + wider.get() + " may contain the needed one"));
        }
        return granted.stated().get().contains(Account.NEEDED_SCOPE)
                ? Optional.of(Judgement.ruledOut("the token carries " + Account.NEEDED_SCOPE, granted.scopes()))
                : Optional.empty();
    }

    /** Scopes are plain texts by the standard; some servers write them in another case, with a star, or the parent's. */
    private static boolean mayContainIt(String scope) {
        String needed = Account.NEEDED_SCOPE;
        String plain = scope.toLowerCase(Locale.ROOT).replaceAll("[*:./]+$", "");
        boolean isParent = needed.startsWith(plain + ":") || plain.isEmpty();
        return !scope.equals(needed)
                && (isParent
                        || plain.endsWith(needed)
                        || plain.replaceAll("[./_-]", ":").endsWith(needed));
    }

    /** A token that is filtered for want of a scope sees no history either. */
    private static Optional<Judgement> seesHerPast(Evidence evidence) {
        boolean isEmpty =
                evidence.rows(Probe.UNFILTERED).orElseThrow().current().isEmpty();
        if (isEmpty && !evidence.asked(Probe.HISTORY)) {
            return Optional.of(Judgement.waitingFor(Probe.HISTORY));
        }
        return PastStates.of(evidence)
                .map(past -> Judgement.ruledOut("the token sees a history without it", past.cite()));
    }

    private static Judgement listed(Evidence evidence) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        return all.current().isEmpty()
                ? new Judgement.Found(finding((Reading.Granted) evidence.of(Probe.SIGN_IN), all))
                : Judgement.ruledOut(
                        "the token sees %s without it".formatted(Words.count(all.total(), "row")), all.whole());
    }

    /** Scopes written as the needed one is, and those of OpenID Connect, which say who somebody is and no more. */
    private static final Pattern OF_ITS_KIND =
            Pattern.compile("\\w+(?::\\w+)++|openid|profile|email|address|phone|offline_access");

    private static Finding finding(Reading.Granted granted, Reading.Rows all) {
        Citation scope = granted.scopes();
        String stated = String.join(" ", granted.stated().orElseThrow());
        boolean isBlank = stated.isEmpty();
        boolean isOfItsKind = granted.stated().orElseThrow().stream().allMatch(OF_ITS_KIND.asMatchPredicate());
        return new Finding(
                "the token lacks the scope agent:states:read, so the API shows nobody",
                isBlank || !isOfItsKind ? Sure.LIKELY : Sure.CERTAIN,
                isBlank
                        ? "the server says it granted no scope; one that leaves the scope blank looks the same"
                        : isOfItsKind
                                ? "the server itself says which scopes it granted"
                                : "a server that names its scopes in another way, where nobody is logged in, looks the"
                                        + " same",
                List.of(
                        Claim.of("asked for " + String.join(" ", granted.asked()), scope),
                        Claim.of(isBlank ? "granted: none" : "granted only " + stated, scope)),
                List.of(Claim.of("no filter: 0 rows", all.whole())),
                List.of(
                        new Fix("an admin", "give the API client the scope agent:states:read", null)
                                .holding("from the next sign-in"),
                        new Fix("you", "then sign in again", "login")),
                "whoami");
    }
}
