package topplays.concurrent;

import java.io.IOException;

/** A permanent failure to write: the lock is lost, or another file exists under the batch's name. */
public final class PermanentFailureException extends IOException {
    private static final long serialVersionUID = 1;

    public PermanentFailureException(String message) {
        super(message);
    }
}
