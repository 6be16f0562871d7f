package topplays.format.document;

import java.io.IOException;

/** A document that is cut off or not JSON. The message names the byte, counted from 0 in the decompressed document. */
public final class JsonDocumentException extends IOException {
    private static final long serialVersionUID = 1;

    JsonDocumentException(String message, Throwable cause) {
        super(message, cause);
    }

    JsonDocumentException(String message) {
        super(message);
    }
}
