package topplays.serve;

import java.io.IOException;

/** Tells why a count is not taken in place of the present one. */
final class RefusedCountException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedCountException(String message) {
        super(message);
    }
}
