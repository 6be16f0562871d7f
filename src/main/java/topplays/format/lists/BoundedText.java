package topplays.format.lists;

/**
 * A text that may be read a limited number of times, so that an expression that backtracks without end fails. Not thread-safe.
 */
final class BoundedText implements CharSequence {
    private final String text;
    private long left;

    /** @param reads the number of characters that may be read */
    BoundedText(String text, long reads) {
        this.text = text;
        left = reads;
    }

    /** Thrown by the read after the last one that is allowed. */
    static final class LimitException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new LimitException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
