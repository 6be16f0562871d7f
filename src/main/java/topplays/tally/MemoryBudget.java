package topplays.tally;

/** Memory that may be taken and given back, in bytes. Not thread-safe. */
final class MemoryBudget {
    private long left;

    MemoryBudget(long bytes) {
        left = bytes;
    }

    /** Takes so much if so much is left, and tells whether it was. */
    boolean take(long bytes) {
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        return true;
    }

    void giveBack(long bytes) {
        left += bytes;
    }
}
