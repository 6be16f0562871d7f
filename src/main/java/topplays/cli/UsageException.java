package topplays.cli;

/** The command line makes no sense; the message says what and what to write instead. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
