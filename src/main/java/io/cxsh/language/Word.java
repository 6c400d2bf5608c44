package io.cxsh.language;

import java.util.List;
import java.util.OptionalInt;

/** A word of a line, with its place. */
public sealed interface Word {
    /** As typed. */
    String raw();

    /** Where it stands. */
    Place place();

    /** Its text, variables filled in; a variable without value and default is an error that points at it. */
    String text(Variables variables) throws SyntaxException;

    /**
     * Ordinary text.
     *
     * @param parts what it is made of, at least one
     */
    record Text(String raw, List<Part> parts, Place place) implements Word {
        public Text {
            parts = List.copyOf(parts);
        }

        @Override
        public String text(Variables variables) throws SyntaxException {
            StringBuilder text = new StringBuilder();
            for (Part part : parts) {
                text.append(part instanceof Part.Variable variable ? variable.text(variables) : part.unfilled());
            }
            return text.toString();
        }

        /**
         * Whether its first character was typed without quotes and is this one. What a variable holds never counts: a
         * value cannot become an option.
         */
        public boolean beginsBare(char first) {
            return parts.get(0) instanceof Part.Literal literal
                    && !literal.isQuoted()
                    && literal.text().indexOf(first) == 0;
        }

        /** Whether a variable has to be filled in. */
        public boolean hasVariables() {
            for (Part part : parts) {
                if (part instanceof Part.Variable) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A reference to a result.
     *
     * @param target {@code last}, a number, or a name; without the {@code @}
     */
    record Ref(String target, Place place) implements Word {
        @Override
        public String raw() {
            return "@" + target;
        }

        @Override
        public String text(Variables variables) {
            return raw();
        }

        /** Whether it is the result just above. */
        public boolean isLast() {
            return target.equals(Names.LAST);
        }

        /** The number of a result of this session, when it is written with one. */
        public OptionalInt number() {
            return Names.isNumber(target) ? OptionalInt.of(Integer.parseInt(target)) : OptionalInt.empty();
        }
    }
}
