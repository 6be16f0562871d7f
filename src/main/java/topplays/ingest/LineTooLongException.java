package topplays.ingest;

import java.io.IOException;

/** A log has a line that is too long to be read. */
public final class LineTooLongException extends IOException {
    private static final long serialVersionUID = 1;

    LineTooLongException(String message) {
        super(message);
    }
}
