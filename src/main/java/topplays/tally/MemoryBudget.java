package topplays.tally;

/** An amount of memory in bytes, from which tables take and to which they return. Not thread-safe. */
final class MemoryBudget {
    private long left;

    MemoryBudget(long bytes) {
        left = bytes;
    }

    /** Takes {@code bytes} and returns true, or returns false if less is left. */
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
