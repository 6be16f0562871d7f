package topplays.format;

import java.util.Optional;
import topplays.bytes.ByteSearch;
import topplays.format.quick.QuickLine;
import topplays.format.settings.InputSettings;
import topplays.format.settings.UnknownFieldException;
import topplays.model.LineClass;
import topplays.model.MalformedReason;
import topplays.tally.VideoSpans;

/**
 * Reads the lines of a file block by block: of each line what a {@link LineParser} says of it.
 *
 * <p>A block is one line or several with an LF between them. Plain lines, which most are, come many at a time as no more
 * than the places of their videos, so that finding them and counting them are each a short loop of its own, which a
 * processor does faster than a long one (vectorized execution: P. Boncz, M. Zukowski, N. Nes, MonetDB/X100, CIDR 2005).
 * Any other line comes alone. What is said holds until the next ones. Not thread-safe.
 *
 * <pre>{@code
 * scanner.start(block, 0, length);
 * while (scanner.next()) {
 *     if (scanner.videos().size() > 0) {
 *         tally.addAll(block, scanner.videos(), 0);
 *     } else if (scanner.lineClass() == LineClass.COUNTED) {
 *         tally.add(scanner.videoSource(), scanner.videoStart(), scanner.videoEnd(), scanner.plays());
 *     }
 * }
 * }</pre>
 */
public final class BlockScanner {
    private final LineParser parser;
    private final Optional<QuickLine> plainLine;
    private final VideoSpans videos = new VideoSpans();

    private byte[] block;
    private int blockEnd;
    private int lineStart;
    private int lineEnd;
    private LineClass lineClass;

    private BlockScanner(LineParser parser, Optional<QuickLine> plainLine) {
        this.parser = parser;
        this.plainLine = plainLine;
    }

    /**
     * A scanner for a file.
     *
     * @param header as for a {@link LineParser}
     * @throws UnknownFieldException if a column that the settings name is not in the header
     */
    public static BlockScanner of(InputSettings settings, Optional<byte[]> header) throws UnknownFieldException {
        return new BlockScanner(LineParser.of(settings, header), QuickLine.of(settings, header));
    }

    /** Begins the block {@code block[start..end)}. */
    public void start(byte[] block, int start, int end) {
        this.block = block;
        blockEnd = end;
        lineEnd = start - 1;
    }

    /** Goes on to the next plain lines or, if the next line is none, to that one; false if the block is at its end. */
    public boolean next() {
        if (lineEnd == blockEnd) {
            return false;
        }
        lineStart = lineEnd + 1;
        videos.clear();
        if (plainLine.isPresent()) {
            lineEnd = plainLine.get().findAll(block, lineStart, blockEnd, videos) - 1;
        }
        if (videos.size() == 0) {
            findLineEnd();
            lineClass = parser.parse(block, lineStart, lineEnd);
        }
        return true;
    }

    /** Passes over the next line, which is none of the log's; there must be one. */
    public void skip() {
        lineStart = lineEnd + 1;
        findLineEnd();
    }

    private void findLineEnd() {
        lineEnd = ByteSearch.first('\n', block, lineStart, blockEnd);
    }

    /** Where the videos of the plain lines are in the block, each with one play; empty if it is another line. */
    public VideoSpans videos() {
        return videos;
    }

    /** What a line is that is not plain; the rest is about such a line too. */
    public LineClass lineClass() {
        return lineClass;
    }

    /** Where the line is in its block. */
    public int lineStart() {
        return lineStart;
    }

    /** Where the line's LF is, or the block's end. */
    public int lineEnd() {
        return lineEnd;
    }

    /** The array that holds the id of a line that counts, from {@link #videoStart} to {@link #videoEnd}. */
    public byte[] videoSource() {
        return parser.videoSource();
    }

    public int videoStart() {
        return parser.videoStart();
    }

    public int videoEnd() {
        return parser.videoEnd();
    }

    /** How many plays a line that counts stands for, from 0. */
    public long plays() {
        return parser.plays();
    }

    /** Why a malformed line is so. */
    public MalformedReason reason() {
        return parser.reason();
    }
}
