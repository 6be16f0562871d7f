package topplays.format.settings;

import java.io.IOException;

/** A field that an option names is not among those of a file; the message says which there are. */
public final class UnknownFieldException extends IOException {
    private static final long serialVersionUID = 1;

    public UnknownFieldException(String message) {
        super(message);
    }
}
