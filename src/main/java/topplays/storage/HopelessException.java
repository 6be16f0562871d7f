package topplays.storage;

import java.io.IOException;

/** A failure to write that no waiting mends: the lock is lost, or another file stands in the batch's place. */
final class HopelessException extends IOException {
    private static final long serialVersionUID = 1;

    HopelessException(String message) {
        super(message);
    }
}
