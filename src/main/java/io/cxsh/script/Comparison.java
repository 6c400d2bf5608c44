package io.cxsh.script;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How two numbers are held against each other. */
enum Comparison {
    EQUAL("=") {
        @Override
        boolean holds(int order) {
            return order == 0;
        }
    },
    UNEQUAL("!=") {
        @Override
        boolean holds(int order) {
            return order != 0;
        }
    },
    LESS("<") {
        @Override
        boolean holds(int order) {
            return order < 0;
        }
    },
    AT_MOST("<=") {
        @Override
        boolean holds(int order) {
            return order <= 0;
        }
    },
    GREATER(">") {
        @Override
        boolean holds(int order) {
            return order > 0;
        }
    },
    AT_LEAST(">=") {
        @Override
        boolean holds(int order) {
            return order >= 0;
        }
    };

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    abstract boolean holds(int order);

    boolean holds(BigDecimal one, BigDecimal other) {
        return holds(one.compareTo(other));
    }

    /** The one that is written so; {@code ==} is {@code =}. */
    static Optional<Comparison> of(String sign) {
        String written = sign.equals("==") ? "=" : sign;
        return Arrays.stream(values())
                .filter(comparison -> comparison.sign.equals(written))
                .findFirst();
    }
}
