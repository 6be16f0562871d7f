package topplays.format.recognition;

import java.io.IOException;

/** The format of a log, or which of its fields is the video, is unclear. The message says what is missing. */
public final class UnclearInputException extends IOException {
    private static final long serialVersionUID = 1;

    private final String suggestion;

    UnclearInputException(String question, String suggestion) {
        super(question);
        this.suggestion = suggestion;
    }

    /** @param file the name of the log */
    public UnclearInputException(String file, UnclearInputException unclear) {
        super(file + ": " + unclear.getMessage(), unclear);
        this.suggestion = unclear.suggestion;
    }

    /** Options that would read the log, as on a command line: {@code --input-format csv --header --video title}. */
    public String suggestion() {
        return suggestion;
    }
}
