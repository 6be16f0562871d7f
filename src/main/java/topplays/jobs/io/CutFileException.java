package topplays.jobs.io;

import java.io.EOFException;

/** A file that became shorter after it was listed. */
final class CutFileException extends EOFException {
    private static final long serialVersionUID = 1;

    CutFileException(long bytes, long listed) {
        super("it ends after %,d bytes, but had at least %,d when the run started: it was cut or replaced; run again"
                .formatted(bytes, listed));
    }
}
