package topplays.storage.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Reads all play counts of a COUNTS folder, and holds them against its summary: what was changed after it was published,
 * or is replaced just now, is refused.
 */
public final class CountsReader {
    private static final int BLOCK_BYTES = 1 << 16;

    private final CountsDirectory counts;
    private final Configuration conf;
    private long videos;
    private long plays;

    private CountsReader(CountsDirectory counts, Configuration conf) {
        this.counts = counts;
        this.conf = conf;
    }

    /** Hands every count to {@code sink}, in no order. */
    public static void read(CountsDirectory counts, Configuration conf, PlaySink sink) throws IOException {
        CountsReader reader = new CountsReader(counts, conf);
        for (Path part : counts.parts()) {
            reader.read(part, sink);
        }
        reader.check();
    }

    private void check() throws IOException {
        if (videos != counts.summary().videos() || plays != counts.summary().plays()) {
            throw new IOException(
                    "%s: %,d plays of %,d videos were found where the summary says %,d of %,d; count again"
                            .formatted(
                                    counts.path(),
                                    plays,
                                    videos,
                                    counts.summary().plays(),
                                    counts.summary().videos()));
        }
    }

    private void read(Path part, PlaySink sink) throws IOException {
        try (InputStream in = part.getFileSystem(conf).open(part)) {
            byte[] block = new byte[BLOCK_BYTES];
            int length = in.readNBytes(block, 0, block.length);
            while (length > 0) {
                int end = readLines(block, length, part, sink);
                System.arraycopy(block, end, block, 0, length - end);
                int left = length - end;
                length = left + in.readNBytes(block, left, block.length - left);
            }
        }
    }

    /** Reads the whole lines and returns where they end. */
    private int readLines(byte[] block, int length, Path part, PlaySink sink) throws IOException {
        int lineStart = 0;
        for (int at = 0; at < length; at++) {
            if (block[at] == '\n') {
                readLine(block, lineStart, at, part, sink);
                lineStart = at + 1;
            }
        }
        if (lineStart == 0) {
            throw noCount(block, 0, length, part);
        }
        return lineStart;
    }

    private void readLine(byte[] block, int start, int end, Path part, PlaySink sink) throws IOException {
        int tab = start;
        while (tab < end && block[tab] != '\t') {
            tab++;
        }
        if (tab == start || tab + 1 >= end) {
            throw noCount(block, start, end, part);
        }
        long count = 0;
        for (int at = tab + 1; at < end; at++) {
            int digit = block[at] - '0';
            if (digit < 0 || digit > 9 || count > (Long.MAX_VALUE - digit) / 10) {
                throw noCount(block, start, end, part);
            }
            count = 10 * count + digit;
        }
        videos++;
        plays = Math.addExact(plays, count);
        sink.add(block, start, tab, count);
    }

    private static IOException noCount(byte[] block, int start, int end, Path part) {
        byte[] line = Arrays.copyOfRange(block, start, Math.min(end, start + 100));
        return new IOException("no line of play counts in %s: '%s'; count again"
                .formatted(part, new String(line, StandardCharsets.UTF_8)));
    }
}
