package topplays.tally;

/** An amount of memory in bytes that tables share: they take from it and give back to it. Not thread-safe. */
final class MemoryBudget {
    private long left;

    MemoryBudget(long bytes) {
        left = bytes;
    }

    /** Takes {@code bytes} and returns true; returns false if less is left. */
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
