package topplays.cli.options;

import java.util.function.Supplier;
import topplays.rule.InvalidOptionException;

/** A usage error; the message names the mistake and the remedy. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }

    private UsageException(String message, IllegalArgumentException cause) {
        super(message, cause);
    }

    /** The same failure with another message. */
    UsageException(String message, UsageException cause) {
        super(message, cause);
    }

    /** Returns the value; an IllegalArgumentException becomes a usage error. */
    public static <T> T orThrow(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** The same failure as a usage error. */
    public static UsageException of(InvalidOptionException failure) {
        return new UsageException(failure.getMessage(), failure);
    }
}
