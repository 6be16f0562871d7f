package topplays.verify.read;

import topplays.model.MalformedReason;

/** A line cannot be read. There may be as many as lines, so it has no stack trace. */
final class MalformedLineException extends Exception {
    private static final long serialVersionUID = 1;

    private final MalformedReason reason;

    MalformedLineException(MalformedReason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    MalformedReason reason() {
        return reason;
    }
}
