package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateSetTest {
    /** More words than it has room for. */
    private static final int TOO_MANY = 300_000;

    private final StateSet states = new StateSet();

    @Test
    void holdsWhatWasAddedAndNothingElse() {
        for (int place = 0; place < 60; place++) {
            for (int node = 0; node < 200; node += 3) {
                states.add(place, node, 0);
            }
        }

        for (int place = 0; place < 61; place++) {
            for (int node = 0; node < 201; node++) {
                assertThat(states.contains(place, node)).isEqualTo(place < 60 && node % 3 == 0 && node < 200);
            }
        }
    }

    @Test
    void holdsNothingAtFirstAndNothingAfterClear() {
        assertThat(states.contains(0, 0)).isFalse();

        states.add(0, 0, 0);
        states.clear();

        assertThat(states.contains(0, 0)).isFalse();
        states.add(1, 1, 0);
        assertThat(states.contains(1, 1)).isTrue();
        assertThat(states.contains(0, 0)).isFalse();
    }

    @Test
    void whenItGrowsItForgetsWhatIsBehind() {
        for (int place = 0; place < 100; place++) {
            states.add(place, 5, 0);
        }
        for (int place = 100; place < 150; place++) {
            states.add(place, 5, 90);
        }

        assertThat(states.contains(89, 5)).isFalse();
        assertThat(states.contains(90, 5)).isTrue();
        assertThat(states.contains(149, 5)).isTrue();
    }

    @Test
    void withoutRoomItForgetsAllAndGoesOn() {
        for (int place = 0; place < TOO_MANY; place++) {
            states.add(place, 5, 0);
        }

        assertThat(states.contains(1, 5)).isFalse();
        assertThat(states.contains(TOO_MANY - 1, 5)).isTrue();
    }

    @Test
    void withoutRoomItKeepsWhatIsAheadWhenThatIsLittle() {
        for (int place = 0; place < TOO_MANY; place++) {
            states.add(place, 5, Math.max(0, place - 1_000));
        }

        assertThat(states.contains(1, 5)).isFalse();
        assertThat(states.contains(TOO_MANY - 900, 5)).isTrue();
    }
}
