package topplays.storage.result;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.model.PlayCountLines;

/**
 * Reads all play counts of a COUNTS folder and checks them against its summary. Refuses a folder that was changed after
 * it was published, or that is replaced meanwhile.
 */
public final class CountsReader {
    private static final int BLOCK_BYTES = 1 << 16;

    private final CountsDirectory counts;
    private final Configuration conf;
    private final PlayCountLines lines;
    private long videos;
    private long plays;

    private CountsReader(CountsDirectory counts, Configuration conf) {
        this.counts = counts;
        this.conf = conf;
        lines = new PlayCountLines(PlayCountLines.Figures.of(counts.summary()));
    }

    /** Passes every count to {@code sink}, in no particular order. */
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

    /** Reads the whole lines and returns the index after them. */
    private int readLines(byte[] block, int length, Path part, PlaySink sink) throws IOException {
        int last = length - 1;
        while (last >= 0 && block[last] != '\n') {
            last--;
        }
        lines.start(block, 0, last < 0 ? length : last);
        try {
            while (lines.next()) {
                videos++;
                plays = Math.addExact(plays, lines.plays());
                sink.add(block, lines.videoStart(), lines.videoEnd(), lines.plays());
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(part + ": " + e.getMessage() + "; count again", e);
        } catch (ArithmeticException e) {
            throw new IOException(counts.path() + ": its plays exceed " + Long.MAX_VALUE + "; count again", e);
        }
        if (last < 0) {
            throw new IOException(part + ": its last line is cut off; count again");
        }
        return last + 1;
    }
}
