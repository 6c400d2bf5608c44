package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.model.Filter;
import java.util.Set;
import java.util.stream.Collectors;

/** Each filter is true on one of her rows, and no row passes all of them. */
public final class FiltersHideAgentTogether implements Cause {
    @Override
    public String code() {
        return "CX306";
    }

    @Override
    public String title() {
        return "filters that are each true hide this agent together";
    }

    @Override
    public Set<Probe> reads() {
        return HiddenByFilters.READS;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return HiddenByFilters.judge(
                evidence, Set.of(), hidden -> hidden.set().size() > 1, FiltersHideAgentTogether::finding);
    }

    private static Finding finding(HiddenByFilters hidden) {
        Set<Filter> set = hidden.set();
        String number = set.size() == 2 ? "two" : Integer.toString(set.size());
        String values = set.stream().map(Filter::value).collect(Collectors.joining(" and "));
        int rows = hidden.examination().hers().size();
        return hidden.finding(
                number + " filters that are each true hide this agent together",
                "she has %s, and none is both %s".formatted(Words.count(rows, "row"), values),
                "ask for the agent and read the rest from the answer");
    }
}
