package topplays.cli.command;

import java.util.function.Supplier;

/** The command line makes no sense; the message says what and what to write instead. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }

    /** What the command line asks for; what is wrong with it is the user's mistake. */
    public static <T> T orThrow(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
