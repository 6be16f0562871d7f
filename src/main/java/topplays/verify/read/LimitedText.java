package topplays.verify.read;

/** An agent that can be read only so often, so that an expression that backtracks without end fails. Not thread-safe. */
final class LimitedText implements CharSequence {
    /** About a second of backtracking. */
    private static final int MOST_READS = 100_000_000;

    private final String text;
    private int reads;

    LimitedText(String text) {
        this.text = text;
    }

    /** The text was read too often. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        reads++;
        if (reads > MOST_READS) {
            throw new ExhaustedException();
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
