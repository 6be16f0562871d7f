package topplays.serve.plays;

import java.io.IOException;

/** Tells why a count is not taken in place of the present one. */
public final class RefusedCountException extends IOException {
    private static final long serialVersionUID = 1;

    public RefusedCountException(String message) {
        super(message);
    }
}
