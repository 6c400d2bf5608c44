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
import java.util.List;
import java.util.Set;

/** The token endpoint refuses the client, its secret, the grant or the scope. */
public final class SignInIsRefused implements Cause {
    @Override
    public String code() {
        return "CX105";
    }

    @Override
    public String title() {
        return "the sign-in is refused";
    }

    @Override
    public boolean concerns(Question question) {
        return true;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.SIGN_IN);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Reading reading = evidence.of(Probe.SIGN_IN);
        if (reading instanceof Reading.SignInRefused refused) {
            return new Judgement.Found(finding(refused));
        }
        return reading instanceof Reading.Granted granted
                ? Judgement.ruledOut("the sign-in was granted", Citation.whole(granted.exchange()))
                : Judgement.open(Ground.missing(reading, Probe.SIGN_IN));
    }

    private static Finding finding(Reading.SignInRefused refused) {
        String error = refused.error().isEmpty() ? Integer.toString(refused.status()) : refused.error();
        return new Finding(
                "the sign-in is refused: " + error,
                Sure.CERTAIN,
                "the server itself says so",
                List.of(Claim.of("no token" + Words.said(refused.said()), Citation.whole(refused.exchange()))),
                List.of(Claim.of("status " + refused.status(), Citation.status(refused.exchange()))),
                List.of(fix(refused.error())),
                "config why CLIENT_ID");
    }

    private static Fix fix(String error) {
        return switch (error) {
            case "invalid_scope" ->
                new Fix("an admin", "give the API client the scope that CXONE_SCOPE asks for", null)
                        .holding("from the next sign-in");
            case "invalid_grant", "unauthorized_client", "unsupported_grant_type" ->
                new Fix("an admin", "allow the client credentials grant for this API client", null)
                        .holding("from the next sign-in");
            default ->
                new Fix("you", "check the client id, its secret and the tenant they belong to", null)
                        .holding("from the next sign-in");
        };
    }
}
