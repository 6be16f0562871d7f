package topplays.client;

import java.io.IOException;
import java.time.Duration;

/** A request failed. The message is one line: the request, its outcome and a remedy. */
public final class ServiceException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean isTemporary;
    private final Duration notBefore;

    private ServiceException(String message, boolean isTemporary, Duration notBefore, Throwable cause) {
        super(message, cause);
        this.isTemporary = isTemporary;
        this.notBefore = notBefore;
    }

    /** A failure that another attempt would not change. */
    static ServiceException permanent(String message, Throwable cause) {
        return new ServiceException(message, false, Duration.ZERO, cause);
    }

    static ServiceException permanent(String message) {
        return permanent(message, null);
    }

    /** A temporary failure: another attempt may succeed. */
    static ServiceException temporary(String message, Throwable cause) {
        return new ServiceException(message, true, Duration.ZERO, cause);
    }

    /**
     * A temporary failure: another attempt may succeed.
     *
     * @param notBefore the pause that the service asks for
     */
    static ServiceException temporary(String message, Duration notBefore) {
        return new ServiceException(message, true, notBefore, null);
    }

    boolean isTemporary() {
        return isTemporary;
    }

    Duration notBefore() {
        return notBefore;
    }
}
