package topplays.client;

import java.io.IOException;
import java.time.Duration;

/** A request that came to nothing, told in one line: what was asked of whom, what became of it, and what may help. */
public final class ServiceException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean mayPass;
    private final Duration notBefore;

    private ServiceException(String message, boolean mayPass, Duration notBefore, Throwable cause) {
        super(message, cause);
        this.mayPass = mayPass;
        this.notBefore = notBefore;
    }

    /** Nothing that trying again would mend. */
    static ServiceException lasting(String message, Throwable cause) {
        return new ServiceException(message, false, Duration.ZERO, cause);
    }

    static ServiceException lasting(String message) {
        return lasting(message, null);
    }

    /** Worth another try. */
    static ServiceException passing(String message, Throwable cause) {
        return new ServiceException(message, true, Duration.ZERO, cause);
    }

    /**
     * Worth another try.
     *
     * @param notBefore how long the service asks to be left alone
     */
    static ServiceException passing(String message, Duration notBefore) {
        return new ServiceException(message, true, notBefore, null);
    }

    boolean mayPass() {
        return mayPass;
    }

    Duration notBefore() {
        return notBefore;
    }
}
