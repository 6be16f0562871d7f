package topplays.jobs.audience;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BinaryComparable;
import topplays.bytes.ByteSearch;
import topplays.bytes.WholeNumber;

/** Scans lines {@code [column⇥…]audience}, separated by LF. Not thread-safe. */
public final class AudienceLines {
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
        audience = WholeNumber.parse(source, chartEnd, lineEnd);
        if (audience < 0) {
            throw malformed(lineEnd);
        }
        return true;
    }

    private IOException malformed(int lineEnd) {
        String line = new String(source, lineStart, Math.min(100, lineEnd - lineStart), StandardCharsets.UTF_8);
        return new IOException("%s, byte %d: '%s' is not %saudience"
                .formatted(file, blockOffset + lineStart, line, "column⇥".repeat(keyColumns)));
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
