package topplays.jobs.run;

import java.io.IOException;

/** Thrown when a job ran and failed; the message names the job and the reason its tasks gave. */
public final class JobFailedException extends IOException {
    private static final long serialVersionUID = 1;

    JobFailedException(String message) {
        super(message);
    }

    JobFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
