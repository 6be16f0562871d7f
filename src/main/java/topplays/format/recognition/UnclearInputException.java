package topplays.format.recognition;

import java.io.IOException;

/** It is unclear which format a log has, or which field is the video. The message names the option to give. */
public final class UnclearInputException extends IOException {
    private static final long serialVersionUID = 1;

    private final String suggestion;

    UnclearInputException(String question, String suggestion) {
        super(question);
        this.suggestion = suggestion;
    }

    /** The same failure with the name of the log. */
    public UnclearInputException(String file, UnclearInputException unclear) {
        super(file + ": " + unclear.getMessage(), unclear);
        this.suggestion = unclear.suggestion;
    }

    /** Options that would read the log, as on a command line: {@code --input-format csv --header --video title}. */
    public String suggestion() {
        return suggestion;
    }
}
