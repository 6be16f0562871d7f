package topplays.jobs.tasks;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.bytes.ByteOrderMark;
import topplays.format.BlockScanner;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.format.settings.UnknownFieldException;
import topplays.format.settings.W3cFields;
import topplays.jobs.io.FieldsLine;

/** Makes scanners for W3C logs, each with the {@code #Fields} line before the range that a task reads. */
public final class W3cRange {
    private final InputSettings settings;
    private final boolean isW3c;
    /** The offset at which the next block begins if it follows the last one. */
    private long nextOffset;

    W3cRange(InputSettings settings) {
        this.settings = settings;
        isW3c = settings.syntax().format() == LineFormat.W3C;
    }

    /** Whether the log is a W3C log. */
    boolean isW3c() {
        return isW3c;
    }

    /**
     * Records the next block of a file. Returns true if lines between it and the last block were left out, so that it needs
     * another scanner. A line end and a byte order mark do not count as lines.
     */
    boolean leavesLinesOut(long offset, int length) {
        boolean isNext = offset >= nextOffset && offset <= nextOffset + ByteOrderMark.LENGTH;
        nextOffset = offset + length + 1;
        return isW3c && !isNext;
    }

    /** Returns a scanner for the lines of a file from an offset on. */
    BlockScanner scannerAt(long offset, Path file, Configuration conf) throws IOException {
        return CountMapper.scanner(file, settings, FieldsLine.before(offset, file, conf));
    }

    /**
     * Checks that the first {@code #Fields} line of a log names the columns that the settings name.
     *
     * @throws IOException if it does not; the message lists the columns
     */
    public static void checkFieldsLine(Path file, InputSettings settings, Configuration conf) throws IOException {
        Optional<byte[]> first = FieldsLine.first(file, conf);
        if (first.isEmpty()) {
            return;
        }
        try {
            W3cFields.columns(first.get()).leastFields(settings.namedFields().toList());
        } catch (UnknownFieldException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
