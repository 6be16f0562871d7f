package topplays.jobs.sums;

import org.apache.hadoop.io.Text;
import topplays.bytes.WholeNumber;

/** A text put together of bytes and numbers, without an object for each. Not thread-safe. */
public final class LineText {
    private static final byte[] TAB = {'\t'};

    private final Text text = new Text();
    private final byte[] digits = new byte[WholeNumber.MOST_DIGITS];

    /** Begins with {@code source[start..start + length)}. */
    public LineText begin(byte[] source, int start, int length) {
        text.set(source, start, length);
        return this;
    }

    public LineText tab() {
        text.append(TAB, 0, TAB.length);
        return this;
    }

    /** Appends the digits of a number that is not negative. */
    public LineText number(long number) {
        text.append(digits, 0, WholeNumber.write(number, digits, 0));
        return this;
    }

    /** Returns the text, which is valid until the next one begins. */
    public Text text() {
        return text;
    }
}
