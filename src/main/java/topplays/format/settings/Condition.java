package topplays.format.settings;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a field must be for its line to be counted, such as {@code status=200} or {@code bytes>=2}.
 *
 * @param value what the field is compared with: a text, an RE2 expression or a decimal number, by the operator
 */
public record Condition(String field, Operator operator, String value) {

    /** How a field is compared with the value. */
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        /** The expression matches somewhere in the field. */
        MATCH("=~"),
        NO_MATCH("!~"),
        // As numbers; a field that is not a number does not satisfy these.
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public boolean isMatch() {
            return this == MATCH || this == NO_MATCH;
        }

        public boolean isNumeric() {
            return compareTo(LESS) >= 0;
        }

        /** The longest operator at the start of a text. */
        private static Optional<Operator> at(String text) {
            return Arrays.stream(values())
                    .filter(operator -> text.startsWith(operator.symbol))
                    .max(Comparator.comparingInt(operator -> operator.symbol.length()));
        }

        @Override
        public String toString() {
            return symbol;
        }
    }

    public Condition {
        if (operator.isMatch()) {
            Expressions.parse("--where", value);
        } else if (operator.isNumeric() && Decimals.parse(value).isEmpty()) {
            throw new IllegalArgumentException(
                    "--where %s%s takes a number, not '%s'".formatted(field, operator, value));
        }
    }

    /**
     * Reads {@code FIELD OP VALUE}: the longest operator at the leftmost place counts. A blank on each side of the operator
     * belongs to it.
     */
    public static Condition parse(String text) {
        for (int at = 1; at < text.length(); at++) {
            Optional<Operator> operator = Operator.at(text.substring(at));
            if (operator.isPresent()) {
                return of(
                        text.substring(0, at),
                        operator.get(),
                        text.substring(at + operator.get().symbol.length()));
            }
        }
        throw new IllegalArgumentException(
                "--where takes FIELD OP VALUE, such as status=200; OP is one of = != =~ !~ < <= > >=: '" + text + "'");
    }

    private static Condition of(String field, Operator operator, String value) {
        boolean isSpaced = field.length() > 1 && field.endsWith(" ") && value.startsWith(" ");
        return isSpaced
                ? new Condition(field.substring(0, field.length() - 1), operator, value.substring(1))
                : new Condition(field, operator, value);
    }

    /** The expression of an operator that matches. */
    public Pattern expression() {
        return Expressions.parse("--where", value);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        String blank = field.endsWith(" ") && value.startsWith(" ") ? " " : "";
        return field + blank + operator + blank + value;
    }
}
