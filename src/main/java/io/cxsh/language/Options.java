package io.cxsh.language;

/** Tells options from operands, the same way for every command. */
public final class Options {
    private Options() {}

    /**
     * Reads {@code --name value}, {@code --name=value}, {@code -n value}, {@code -n5} and bundled flags. An unquoted word
     * that begins with {@code -} is an option unless a digit follows; {@code --} ends the options. Every error of the
     * stage is reported at once, except that a variable without a value is reported before all others.
     *
     * @param sourceName what the errors call the source
     */
    public static Arguments read(Stage stage, CommandSpec spec, Variables variables, String sourceName)
            throws SyntaxException {
        try {
            return new OptionReader(stage, spec, Written.all(stage.words(), variables)).read();
        } catch (SyntaxException refused) {
            throw new SyntaxException(refused.problems().stream()
                    .map(problem -> problem.in(sourceName))
                    .toList());
        }
    }
}
