package topplays.faults;

import java.io.IOException;

/** An exception that is thrown when so much has been done, and again whenever more is to be done then. */
final class Fault {
    static final Fault NONE = new Fault(Long.MAX_VALUE, "");

    private final String message;
    private long left;

    Fault(long before, String message) {
        left = before;
        this.message = message;
    }

    /** How much of what is wanted may be done before it is thrown: at least 1. */
    int grant(int wanted) throws IOException {
        if (left == 0) {
            throw new IOException(message);
        }
        int granted = (int) Math.min(left, wanted);
        if (this != NONE) {
            left -= granted;
        }
        return granted;
    }

    /** Throws it now if that was not done before: nothing more is to come. */
    void end() throws IOException {
        if (this != NONE) {
            left = 0;
            grant(1);
        }
    }
}
