package io.cxsh.redaction;

import java.util.Arrays;
import java.util.List;

/**
 * Fields that are known to belong to one person, such as the id and the e-mail address of one row.
 *
 * @param fields what is known, at least one
 */
public record Person(List<Personal> fields) {
    public Person {
        fields = List.copyOf(fields);
    }

    /** The person with these fields. */
    public static Person of(Personal... fields) {
        return new Person(Arrays.asList(fields));
    }

    @Override
    public String toString() {
        return "person ***";
    }
}
