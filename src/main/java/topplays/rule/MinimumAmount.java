package topplays.rule;

import java.math.BigDecimal;

/**
 * The amount from which views are a play.
 *
 * @param field the field that holds a view's amount, such as bytes or seconds
 */
public record MinimumAmount(String field, BigDecimal minimum) {
    public MinimumAmount {
        if (minimum.signum() <= 0) {
            throw InvalidOptionException.of(
                    "min-amount", "--min-amount takes a number above 0: " + minimum.toPlainString());
        }
    }
}
