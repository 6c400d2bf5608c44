package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import java.util.Set;
import java.util.TreeSet;

/** She has rows, none of them on the channel asked for. */
public final class ChannelFilterHidesAgent implements Cause {
    @Override
    public String code() {
        return "CX301";
    }

    @Override
    public String title() {
        return "the channel filter hides this agent";
    }

    @Override
    public Set<Probe> reads() {
        return HiddenByFilters.READS;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        if (FieldIsLeftOut.isUntold(evidence, "channel")) {
            return Judgement.open("no row carries a media type (CX308)");
        }
        return HiddenByFilters.judge(
                evidence, Set.of("channel"), hidden -> hidden.isOnly("channel"), ChannelFilterHidesAgent::finding);
    }

    private static Finding finding(HiddenByFilters hidden) {
        Set<String> channels = new TreeSet<>();
        hidden.examination().hers().forEach(row -> {
            if (row.state().channel() != null) {
                channels.add(row.state().channel());
            }
        });
        String where = channels.isEmpty() ? "no channel" : String.join(" and ", channels);
        return hidden.finding(
                "the channel filter hides this agent: she is on " + where,
                "the query asks for %s; her rows are on %s".formatted(hidden.value("channel"), where),
                "ask without the channel, or for the channel she is on");
    }
}
