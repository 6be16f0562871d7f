package topplays.format.settings;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal numbers of options and logs, such as {@code -1.5} and {@code 2e3}. They are exact. */
public final class Decimals {
    /** A longer text is not a number here; nor is one with an exponent of more than three digits. */
    private static final int MOST_CHARACTERS = 1000;

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");

    private Decimals() {}

    /** Returns the number; empty if the text is none. */
    public static Optional<BigDecimal> parse(String text) {
        return text.length() <= MOST_CHARACTERS && NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }
}
