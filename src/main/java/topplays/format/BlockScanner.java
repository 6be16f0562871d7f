package topplays.format;

import java.util.Optional;
import topplays.bytes.ByteSearch;
import topplays.format.quick.QuickLine;
import topplays.format.settings.InputSettings;
import topplays.format.settings.UnknownFieldException;
import topplays.model.LineClass;
import topplays.tally.VideoSpans;

/**
 * Reads the lines of a file block by block, with the same results as a {@link LineParser}.
 *
 * <p>A block is one or more lines separated by LF. Most lines are plain; the scanner returns many of them at a time, as the
 * places of their videos. Finding and counting them are thus two short loops, which a processor runs faster than a long one
 * (vectorized execution: P. Boncz, M. Zukowski, N. Nes, MonetDB/X100, CIDR 2005). Other lines are returned one at a time. Results
 * are valid until the next call. Not thread-safe.
 *
 * <pre>{@code
 * scanner.start(block, 0, length);
 * while (scanner.next()) {
 *     if (scanner.videos().size() > 0) {
 *         tally.addAll(block, scanner.videos(), 0);
 *     } else if (scanner.lineClass() == LineClass.COUNTED) {
 *         LineParser line = scanner.line();
 *         tally.add(line.videoSource(), line.videoStart(), line.videoEnd(), line.plays());
 *     }
 * }
 * }</pre>
 */
public final class BlockScanner {
    private final LineParser parser;
    private final Optional<QuickLine> plainLine;
    private final Optional<CsvRecords> records;
    private final byte[] header;
    private final VideoSpans videos = new VideoSpans();

    private byte[] block;
    private int blockEnd;
    private int limit;
    private boolean isLast;
    private int unfinished;
    private int lineStart;
    private int lineEnd;
    private LineClass lineClass;

    private BlockScanner(
            LineParser parser, Optional<QuickLine> plainLine, Optional<CsvRecords> records, byte[] header) {
        this.header = header;
        this.parser = parser;
        this.plainLine = plainLine;
        this.records = records;
    }

    /**
     * A scanner for a file.
     *
     * @param header as for a {@link LineParser}
     * @throws UnknownFieldException if a column that the settings name is not in the header
     */
    public static BlockScanner of(InputSettings settings, Optional<byte[]> header) throws UnknownFieldException {
        return new BlockScanner(
                LineParser.of(settings, header),
                QuickLine.of(settings, header),
                CsvRecords.of(settings.syntax()),
                header.orElse(new byte[0]));
    }

    /** Begins the block {@code block[start..end)}, whose last record is whole. */
    public void start(byte[] block, int start, int end) {
        start(block, start, end, Integer.MAX_VALUE, true);
    }

    /**
     * Begins the block {@code block[start..end)}.
     *
     * @param limit records that begin at this index or later are not read
     * @param last whether the file ends at {@code end}; otherwise the block may end within a record, see {@link #unfinished}
     */
    public void start(byte[] block, int start, int end, int limit, boolean last) {
        this.block = block;
        this.limit = limit;
        isLast = last;
        blockEnd = end;
        lineEnd = start - 1;
        unfinished = CsvRecords.UNFINISHED;
    }

    /** Moves to the next plain lines or, if the next line is not plain, to that line. Returns false at the block's end. */
    public boolean next() {
        if (lineEnd == blockEnd || lineEnd + 1 >= limit) {
            return false;
        }
        lineStart = lineEnd + 1;
        videos.clear();
        if (plainLine.isPresent() && limit > blockEnd) {
            lineEnd = plainLine.get().findAll(block, lineStart, blockEnd, videos, header) - 1;
        }
        if (videos.size() == 0) {
            if (!findLineEnd()) {
                return false;
            }
            lineClass = parser.parse(block, lineStart, lineEnd);
        }
        return true;
    }

    /** Skips the next line, such as a header, which must exist. Returns false if the block ends within it. */
    public boolean skip() {
        lineStart = lineEnd + 1;
        return findLineEnd();
    }

    private boolean findLineEnd() {
        int found = records.isPresent()
                ? records.get().end(block, lineStart, blockEnd, isLast)
                : ByteSearch.first('\n', block, lineStart, blockEnd);
        if (found == CsvRecords.UNFINISHED) {
            unfinished = lineStart;
            lineEnd = blockEnd;
            return false;
        }
        lineEnd = found;
        return true;
    }

    /** The index of a record that does not end in this block, or -1. The caller must pass it again in a longer block. */
    public int unfinished() {
        return unfinished;
    }

    /** The places of the plain lines' videos in the block, each with one play; empty if the line is not plain. */
    public VideoSpans videos() {
        return videos;
    }

    /** The class of a line that is not plain. The methods below apply to such lines only. */
    public LineClass lineClass() {
        return lineClass;
    }

    /** The index of the line's first byte. */
    public int lineStart() {
        return lineStart;
    }

    /** The index of the line's LF, or the block's end. */
    public int lineEnd() {
        return lineEnd;
    }

    /** The parser's results for a line that is not plain. */
    public LineParser line() {
        return parser;
    }
}
