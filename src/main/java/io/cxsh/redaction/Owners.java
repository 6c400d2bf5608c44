package io.cxsh.redaction;

import io.cxsh.redaction.Personal.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose a field is. A field that was replaced already keeps its owner: what was given out once stays true, even when two
 * numbers turn out to be one person. Two who share a name are two; the name is then the first one's.
 */
final class Owners {
    private final Map<String, Someone> owners = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** Notes that these fields belong to one person. Who has several was seen, as in a row. */
    void join(Person person) {
        List<Someone> known = person.fields().stream()
                .filter(this::isHers)
                .map(field -> owners.get(field.key()))
                .filter(owner -> owner != null)
                .toList();
        Someone someone = known.stream()
                .filter(owner -> owner.number > 0)
                .findFirst()
                .orElseGet(() -> known.isEmpty() ? new Someone() : known.get(0));
        for (Personal field : person.fields()) {
            Someone owner = owners.get(field.key());
            if (owner == null || (owner.number == 0 && isHers(field))) {
                owners.put(field.key(), someone);
            }
        }
        if (person.fields().size() > 1) {
            person.fields().forEach(field -> seen.add(field.key()));
        }
    }

    /** Whether the field tells who she is: any number of people are called Ann in rows. */
    private boolean isHers(Personal field) {
        return field.kind() == Kind.EMAIL || field.kind() == Kind.ID || !isSeen(field);
    }

    /** Whether somebody has it in a row. */
    boolean isSeen(Personal field) {
        return seen.contains(field.key());
    }

    /** Every field that was seen, letter case folded. */
    List<Personal> seen() {
        return seen.stream()
                .map(key -> new Personal(
                        Kind.valueOf(key.substring(0, key.indexOf(' '))), key.substring(key.indexOf(' ') + 1)))
                .toList();
    }

    /** Its owner, from now on if it had none. */
    Someone of(Personal field) {
        return owners.computeIfAbsent(field.key(), unknown -> new Someone());
    }

    /** Makes it somebody's. */
    void give(Personal field, Someone someone) {
        owners.put(field.key(), someone);
    }
}
