package topplays.rule;

import java.util.Optional;

/** An invalid option of the command line or of a file of options. It names the option, or the field that an option names. */
public final class InvalidOptionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String option;
    private final String value;
    private final String field;

    private InvalidOptionException(String option, String value, String field, String message) {
        super(message);
        this.option = option;
        this.value = value;
        this.field = field;
    }

    /**
     * An option with an invalid value, or one that does not fit the others.
     *
     * @param option its name without dashes
     */
    public static InvalidOptionException of(String option, String message) {
        return new InvalidOptionException(option, null, null, message);
    }

    /** One value of an option that can be repeated. */
    public static InvalidOptionException ofValue(String option, String value, String message) {
        return new InvalidOptionException(option, value, null, message);
    }

    /** A field that the log cannot have. */
    public static InvalidOptionException ofField(String field, String message) {
        return new InvalidOptionException(null, null, field, message);
    }

    /** The same failure with its cause. */
    public InvalidOptionException because(Exception cause) {
        initCause(cause);
        return this;
    }

    /** The option's name without dashes, unless only the field is known. */
    public Optional<String> option() {
        return Optional.ofNullable(option);
    }

    /** The value of an option that can be repeated. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** The field. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
