package io.cxsh.judge;

import java.util.ArrayList;
import java.util.List;

/** Somebody who works in the made-up tenant. */
final class Person {
    final String id;
    final String first;
    final String last;
    final String email;

    /** What the current list shows of this person; empty when it leaves the person out. */
    final List<Row> rows = new ArrayList<>();

    /** What only the history shows. */
    final List<Row> past = new ArrayList<>();

    Person(String id, String first, String last, String email) {
        this.id = id;
        this.first = first;
        this.last = last;
        this.email = email;
    }

    String name() {
        return first + " " + last;
    }
}
