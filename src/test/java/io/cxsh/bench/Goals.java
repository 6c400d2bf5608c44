package io.cxsh.bench;

import java.util.ArrayList;
import java.util.List;

/** The ratios that cxsh wants to reach, in the order of the report. */
final class Goals {
    private Goals() {}

    static List<Goal> all() {
        List<Goal> goals = new ArrayList<>();
        goals.add(Goal.time("P1", "one-shot, 100 agents / Python", "cxsh count 100", "Python count 100", 1.0));
        goals.add(Goal.time(
                "P1", "the same over TLS / Python", "cxsh count 100 over TLS", "Python count 100 over TLS", 1.7));
        goals.add(Goal.time("P1", "one-shot, 100 agents / bare Python", "cxsh count 100", "bare Python count 100", 0));
        goals.add(Goal.time(
                "P1",
                "the same over TLS / bare Python",
                "cxsh count 100 over TLS",
                "bare Python count 100 over TLS",
                0));
        goals.add(Goal.time("P1", "one-shot, 100 agents / curl|jq", "cxsh count 100", "curl|jq count 100", 0));
        goals.add(Goal.time("P2", "to prompt / Trino CLI", "cxsh to prompt", "trino to prompt", 0.55));
        goals.add(Goal.time("P2", "to prompt / SQLLine", "cxsh to prompt", "sqlline to prompt", 1.25));
        goals.add(Goal.time("P2", "to prompt / mongosh", "cxsh to prompt", "mongosh to prompt", 0.75));
        goals.add(Goal.time("P3", "filter + count, first / Python", "cxsh first filter", "Python filter", 0));
        goals.add(Goal.time("P3", "filter + count, warm / Python", "cxsh warm filter", "Python filter", 0.05));
        goals.add(Goal.time("P3", "group-by, warm / curl|jq", "cxsh warm group", "curl|jq group", 0.02));
        goals.add(Goal.time("P3", "lookup, warm / Python", "cxsh warm lookup", "Python lookup", 0.10));
        goals.add(Goal.time("P4", "list of 100,000, cold / Python", "cxsh list", "Python list", 0.75));
        goals.add(Goal.time("P4", "list of 100,000, cold / curl|jq", "cxsh list", "curl|jq list", 0.65));
        goals.add(Goal.time("P4", "fetch + count, warm / Python", "cxsh warm fetch", "Python count 100000", 0.20));
        goals.add(Goal.time("P5", "diff of 100,000, warm / Python", "cxsh warm diff", "Python diff", 0.05));
        goals.add(Goal.time("P5", "diff of two files, cold / Python", "cxsh diff of files", "Python diff", 0.8));
        goals.add(Goal.memory("P6", "memory, 100 agents / Python", "cxsh count 100", "Python count 100", 2.0));
        goals.add(Goal.memory("P6", "memory, 100 agents / bare Python", "cxsh count 100", "bare Python count 100", 0));
        goals.add(Goal.memory("P6", "memory, list of 100,000 / Python", "cxsh list", "Python list", 1.0));
        goals.add(Goal.memory("P6", "memory, session with two results / Python", "cxsh session", "Python diff", 1.25));
        goals.add(Goal.time("P8", "a line with a request / Python", "cxsh request line", "Python count 100", 0.05));
        goals.add(Goal.time("P11", "time, 100,000 / 10,000 agents", "cxsh count 100000", "cxsh count 10000", 11));
        goals.add(Goal.memory("P11", "memory, 100,000 / 10,000 agents", "cxsh count 100000", "cxsh count 10000", 11));
        return goals;
    }
}
