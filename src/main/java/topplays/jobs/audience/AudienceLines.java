package topplays.jobs.audience;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BinaryComparable;
import topplays.bytes.ByteSearch;

/** Scans lines {@code [column⇥…]audience}, separated by LF. Not thread-safe. */
public final class AudienceLines {
    private static final int MOST_DIGITS = 19;

    private final int keyColumns;
    private Path file;
    private long blockOffset;
    private byte[] source = {};
    private int end;
    private int next = 1;
    private int lineStart;
    private int chartEnd;
    private long audience;

    public AudienceLines(int keyColumns) {
        this.keyColumns = keyColumns;
    }

    /** Starts with a block of whole lines, at least one, that begins at this offset of the file. */
    public void start(Path file, long offset, BinaryComparable block) {
        this.file = file;
        blockOffset = offset;
        source = block.getBytes();
        end = block.getLength();
        next = 0;
    }

    /** Reads the next line. Returns false at the end. Throws {@link IOException} with the position of a line that is malformed. */
    public boolean next() throws IOException {
        if (next > end) {
            return false;
        }
        lineStart = next;
        int lineEnd = ByteSearch.first('\n', source, lineStart, end);
        chartEnd = lineStart;
        for (int column = 0; column < keyColumns && chartEnd < lineEnd; column++) {
            chartEnd = Math.min(lineEnd, ByteSearch.first('\t', source, chartEnd, lineEnd) + 1);
        }
        next = lineEnd + 1;
        readNumber(lineEnd);
        return true;
    }

    private void readNumber(int lineEnd) throws IOException {
        int length = lineEnd - chartEnd;
        String number = new String(source, chartEnd, Math.min(length, MOST_DIGITS + 1), StandardCharsets.ISO_8859_1);
        try {
            if (length > MOST_DIGITS || !number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
                throw new NumberFormatException("it is no whole number: " + number);
            }
            audience = Long.parseLong(number);
        } catch (NumberFormatException e) {
            String line = new String(source, lineStart, Math.min(100, lineEnd - lineStart), StandardCharsets.UTF_8);
            throw new IOException(
                    "%s, byte %d: '%s' is not %saudience"
                            .formatted(file, blockOffset + lineStart, line, "column⇥".repeat(keyColumns)),
                    e);
        }
    }

    /** The array with the chart's columns, each with a TAB after it, from {@link #lineStart} to {@link #chartEnd}. */
    public byte[] source() {
        return source;
    }

    public int lineStart() {
        return lineStart;
    }

    public int chartEnd() {
        return chartEnd;
    }

    /** The number of viewers. */
    public long audience() {
        return audience;
    }
}
