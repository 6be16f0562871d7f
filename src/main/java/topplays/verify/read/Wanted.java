package topplays.verify.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import topplays.format.settings.Condition;
import topplays.model.MalformedReason;
import topplays.verify.split.ByteText;
import topplays.verify.split.MalformedLineException;

/** A condition of {@code --where}, on the field of one place in a line. */
final class Wanted {
    private static final int LONGEST_NUMBER = 1000;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");

    private final int place;
    private final boolean isRequired;
    private final Predicate<String> holds;

    Wanted(int place, Condition condition) {
        this.place = place;
        isRequired = condition.operator() == Condition.Operator.EQUAL;
        holds = predicate(condition);
    }

    private static Predicate<String> predicate(Condition condition) {
        String value = condition.value();
        return switch (condition.operator()) {
            case EQUAL -> ByteText.encode(value)::equals;
            case NOT_EQUAL -> Predicate.not(ByteText.encode(value)::equals);
            case MATCH -> contains(value);
            case NO_MATCH -> contains(value).negate();
            case LESS -> number(field -> field.compareTo(new BigDecimal(value)) < 0);
            case LESS_OR_EQUAL -> number(field -> field.compareTo(new BigDecimal(value)) <= 0);
            case GREATER -> number(field -> field.compareTo(new BigDecimal(value)) > 0);
            case GREATER_OR_EQUAL -> number(field -> field.compareTo(new BigDecimal(value)) >= 0);
        };
    }

    private static Predicate<String> contains(String regex) {
        com.google.re2j.Pattern pattern = com.google.re2j.Pattern.compile(regex);
        return field -> pattern.matcher(ByteText.decodeValid(field)).find();
    }

    private static Predicate<String> number(Predicate<BigDecimal> wanted) {
        return field -> field.length() <= LONGEST_NUMBER
                && NUMBER.matcher(field).matches()
                && wanted.test(new BigDecimal(field));
    }

    /** Whether the field satisfies the condition; a field that the line does not have is empty, except for {@code =}. */
    boolean isIn(List<String> fields) throws MalformedLineException {
        String field = fields.get(place);
        if (field == null && isRequired) {
            throw new MalformedLineException(MalformedReason.FIELD_MISSING);
        }
        return holds.test(field == null ? "" : field);
    }
}
