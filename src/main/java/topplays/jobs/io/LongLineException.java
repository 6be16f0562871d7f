package topplays.jobs.io;

import java.io.IOException;

/** A line that does not fit into memory. */
final class LongLineException extends IOException {
    private static final long serialVersionUID = 1;

    LongLineException(String message) {
        super(message);
    }
}
