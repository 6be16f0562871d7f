package topplays.verify.split;

import topplays.model.MalformedReason;

/** A line is malformed. It has no stack trace, because every line may throw one. */
public final class MalformedLineException extends Exception {
    private static final long serialVersionUID = 1;

    private final MalformedReason reason;

    public MalformedLineException(MalformedReason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public MalformedReason reason() {
        return reason;
    }
}
