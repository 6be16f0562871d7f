package topplays.format;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import topplays.bytes.FieldText;
import topplays.format.cut.Fields;
import topplays.format.settings.Condition;
import topplays.format.settings.Condition.Operator;
import topplays.format.settings.Decimals;

/** A field's place, from 0, and the condition that it must satisfy. */
final class FieldCondition {
    private static final byte[] NOTHING = {};

    private final int field;
    private final Condition condition;
    private final byte[] value;
    private final Optional<Pattern> expression;
    private final Optional<BigDecimal> number;

    FieldCondition(int field, Condition condition) {
        this.field = field;
        this.condition = condition;
        value = condition.value().getBytes(StandardCharsets.UTF_8);
        Operator operator = condition.operator();
        expression = operator.isMatch() ? Optional.of(condition.expression()) : Optional.empty();
        number = operator.isNumeric() ? Decimals.parse(condition.value()) : Optional.empty();
    }

    int field() {
        return field;
    }

    /** Whether a line without the field is malformed; otherwise the field counts as empty. */
    boolean requiresField() {
        return condition.operator() == Operator.EQUAL;
    }

    boolean holds(Fields fields) {
        return fields.isMissing(field)
                ? holds(NOTHING, 0, 0)
                : holds(fields.source(field), fields.start(field), fields.end(field));
    }

    private boolean holds(byte[] source, int start, int end) {
        return switch (condition.operator()) {
            case EQUAL -> equalsValue(source, start, end);
            case NOT_EQUAL -> !equalsValue(source, start, end);
            case MATCH -> matches(source, start, end);
            case NO_MATCH -> !matches(source, start, end);
            case LESS -> compares(source, start, end, order -> order < 0);
            case LESS_OR_EQUAL -> compares(source, start, end, order -> order <= 0);
            case GREATER -> compares(source, start, end, order -> order > 0);
            case GREATER_OR_EQUAL -> compares(source, start, end, order -> order >= 0);
        };
    }

    private boolean equalsValue(byte[] source, int start, int end) {
        return Arrays.equals(source, start, end, value, 0, value.length);
    }

    private boolean matches(byte[] source, int start, int end) {
        return expression
                .orElseThrow()
                .matcher(FieldText.of(source, start, end).text())
                .find();
    }

    private boolean compares(byte[] source, int start, int end, IntPredicate wanted) {
        Optional<BigDecimal> found =
                Decimals.parse(new String(source, start, end - start, StandardCharsets.ISO_8859_1));
        return found.isPresent() && wanted.test(found.get().compareTo(number.orElseThrow()));
    }
}
