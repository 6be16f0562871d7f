package topplays.format.settings;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Regular expressions of options: RE2, which matches in linear time. */
final class Expressions {
    private Expressions() {}

    /** Throws {@link IllegalArgumentException} with the option's name if the expression is not valid. */
    static Pattern parse(String option, String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "%s is not a valid regular expression: %s in '%s' (RE2 has no look-around and no back-references)"
                            .formatted(option, e.getDescription(), expression),
                    e);
        }
    }
}
