package topplays.concurrent;

import java.io.IOException;

/** A failure to write that no waiting mends: the lock is lost, or another file stands in the batch's place. */
public final class HopelessException extends IOException {
    private static final long serialVersionUID = 1;

    public HopelessException(String message) {
        super(message);
    }
}
