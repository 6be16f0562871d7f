package topplays.serve.plays;

import java.io.IOException;

/** The reason why new counts do not replace the current ones. */
public final class RefusedCountException extends IOException {
    private static final long serialVersionUID = 1;

    public RefusedCountException(String message) {
        super(message);
    }
}
