package topplays.format.settings;

import java.io.IOException;

/** An option names a field that a file does not have; the message lists those that it has. */
public final class UnknownFieldException extends IOException {
    private static final long serialVersionUID = 1;

    private final String field;

    /** @param field the field; empty if the header itself cannot be read */
    public UnknownFieldException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
