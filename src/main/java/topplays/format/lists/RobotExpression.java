package topplays.format.lists;

import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import topplays.format.lists.RequiredLiterals.Literal;

/**
 * An expression of a list of robots: RE2, which matches in linear time, or an expression of Java if it needs what RE2 lacks
 * (look-around, back-references). Immutable and thread-safe.
 */
final class RobotExpression {
    /** The characters that a Java expression may read for one agent: a tenth of a second of backtracking. */
    static final long MAX_READS = 10_000_000;

    private static final int LONGEST_QUOTE = 200;

    private final String place;
    private final String expression;
    private final Predicate<String> finder;
    private final List<Literal> required;

    /**
     * Compiles an expression.
     *
     * @param place the list and the line, for messages
     * @throws IOException if it is not valid
     */
    RobotExpression(String place, String expression, boolean ignoresCase) throws IOException {
        this.place = place;
        this.expression = expression;
        if (expression.isEmpty()) {
            throw new IOException(place + ": an empty expression matches every agent");
        }
        finder = compile(expression, ignoresCase);
        required = RequiredLiterals.of(expression);
    }

    private Predicate<String> compile(String regex, boolean ignoresCase) throws IOException {
        try {
            int flags = ignoresCase ? com.google.re2j.Pattern.CASE_INSENSITIVE : 0;
            com.google.re2j.Pattern linear = com.google.re2j.Pattern.compile(regex, flags);
            return agent -> linear.matcher(agent).find();
        } catch (PatternSyntaxException e) {
            return compileInJava(regex, ignoresCase, e);
        }
    }

    private Predicate<String> compileInJava(String regex, boolean ignoresCase, PatternSyntaxException refusal)
            throws IOException {
        try {
            int flags = ignoresCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            Pattern backtracking = Pattern.compile(regex, flags);
            return agent -> findIn(agent, backtracking);
        } catch (java.util.regex.PatternSyntaxException e) {
            throw new IOException(
                    "%s is not a valid regular expression: %s in '%s'"
                            .formatted(place, refusal.getDescription(), quote(regex)),
                    e);
        }
    }

    private boolean findIn(String agent, Pattern backtracking) {
        try {
            return backtracking.matcher(new BoundedText(agent, MAX_READS)).find();
        } catch (BoundedText.LimitException | StackOverflowError e) {
            ListLimitException failure = new ListLimitException(
                    "%s: the expression '%s' takes too many steps for the agent '%s'; simplify it or remove it"
                            .formatted(place, quote(expression), quote(agent)));
            failure.addSuppressed(e);
            throw failure;
        }
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** The texts of which a matching agent has at least one; empty if none are known. */
    List<Literal> required() {
        return required;
    }

    /** Whether the expression is found anywhere in the agent. Throws {@link ListLimitException} if that takes too long. */
    boolean isIn(String agent) {
        return finder.test(agent);
    }
}
