package io.cxsh.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A diagnosis as plain values for JSON; the shape is a promise to other programs. */
record DiagnosisJson(Diagnosis diagnosis) {

    Map<String, Object> object() {
        Asked asked = new Asked(diagnosis);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("agent", diagnosis.question().agent().text());
        object.put("visible", diagnosis.isVisible());
        object.put("verdict", asked.verdict());
        object.put(
                "findings",
                diagnosis.found().stream().map(found -> finding(found, asked)).toList());
        object.put(
                "ruledOut",
                diagnosis.ruledOut().stream().map(DiagnosisJson::ruledOut).toList());
        object.put("open", diagnosis.open().stream().map(DiagnosisJson::open).toList());
        object.put("requests", diagnosis.requests());
        object.put("millis", diagnosis.took().toMillis());
        return object;
    }

    private static Map<String, Object> finding(Verdict verdict, Asked asked) {
        Finding finding = verdict.finding().orElseThrow();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", verdict.cause().code());
        object.put("title", verdict.cause().title());
        object.put("headline", finding.headline());
        object.put("sure", finding.sure().word());
        object.put("because", finding.because());
        object.put("asked", asked.asked());
        object.put("got", asked.got());
        object.put("cause", finding.cause().stream().map(DiagnosisJson::claim).toList());
        object.put("proof", finding.proof().stream().map(DiagnosisJson::claim).toList());
        object.put("fix", finding.fix().stream().map(DiagnosisJson::fix).toList());
        object.put("next", finding.next());
        return object;
    }

    private static Map<String, Object> claim(Claim claim) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", claim.text());
        object.put("evidence", evidence(claim.evidence()));
        return object;
    }

    private static List<Map<String, Object>> evidence(List<Citation> places) {
        return places.stream()
                .map(place -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("exchange", place.exchange());
                    object.put("path", place.path());
                    return object;
                })
                .toList();
    }

    private static Map<String, Object> fix(Fix fix) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("who", fix.who());
        object.put("what", fix.what());
        fix.command().ifPresent(line -> object.put("line", line));
        return object;
    }

    private static Map<String, Object> ruledOut(Verdict verdict) {
        Claim why = ((Judgement.RuledOut) verdict.judgement()).why();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", verdict.cause().code());
        object.put("why", why.text());
        object.put("evidence", evidence(why.evidence()));
        return object;
    }

    private static Map<String, Object> open(Verdict verdict) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", verdict.cause().code());
        object.put("why", ((Judgement.Open) verdict.judgement()).why());
        return object;
    }
}
