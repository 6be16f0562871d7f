package topplays.format.settings;

import java.io.IOException;

/** An option names a field that a file does not have; the message lists those that it has. */
public final class UnknownFieldException extends IOException {
    private static final long serialVersionUID = 1;

    public UnknownFieldException(String message) {
        super(message);
    }
}
