package topplays.cli;

import java.util.function.Supplier;

/** The command line makes no sense; the message says what and what to write instead. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }

    /** What the command line asks for; what is wrong with it is the user's mistake. */
    static <T> T orThrow(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
