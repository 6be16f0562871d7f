package topplays.verify.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import topplays.format.settings.Condition;
import topplays.model.MalformedReason;
import topplays.verify.split.ByteText;
import topplays.verify.split.MalformedLineException;

/** A condition of {@code --where}, on the field of one place in a line. */
final class Wanted {
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
        return field -> PlainNumber.of(field).filter(wanted).isPresent();
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
