package topplays.format;

import java.util.Optional;

/**
 * Reads the lines of a file block by block: of each line what a {@link LineParser} says of it.
 *
 * <p>A block is one line or several with an LF between them. What is said of a line holds until the next one. Not
 * thread-safe.
 *
 * <pre>{@code
 * scanner.start(block, 0, length);
 * while (scanner.next()) {
 *     if (scanner.lineClass() == LineClass.COUNTED) {
 *         tally.add(scanner.videoSource(), scanner.videoStart(), scanner.videoEnd(), scanner.plays());
 *     }
 * }
 * }</pre>
 */
public final class BlockScanner {
    private final LineParser parser;
    private final Optional<PlainLine> plainLine;

    private byte[] block;
    private int blockEnd;
    private int lineStart;
    private int lineEnd;
    private LineClass lineClass;
    private boolean plain;

    private BlockScanner(LineParser parser, Optional<PlainLine> plainLine) {
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
        return new BlockScanner(LineParser.of(settings, header), PlainLine.of(settings, header));
    }

    /** Begins the block {@code block[start..end)}. */
    public void start(byte[] block, int start, int end) {
        this.block = block;
        blockEnd = end;
        lineEnd = start - 1;
    }

    /** Reads the next line, or passes over it; there is none if the block is at its end. */
    public boolean next() {
        if (lineEnd == blockEnd) {
            return false;
        }
        lineStart = lineEnd + 1;
        plain = plainLine.isPresent() && plainLine.get().find(block, lineStart, blockEnd);
        if (plain) {
            lineEnd = plainLine.get().lineEnd();
            lineClass = LineClass.COUNTED;
        } else {
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
        return plain ? block : parser.videoSource();
    }

    public int videoStart() {
        return plain ? plainLine.get().videoStart() : parser.videoStart();
    }

    public int videoEnd() {
        return plain ? plainLine.get().videoEnd() : parser.videoEnd();
    }

    /** How many plays a line that counts stands for, from 0. */
    public long plays() {
        return plain ? 1 : parser.plays();
    }

    /** Why a malformed line is so. */
    public MalformedReason reason() {
        return parser.reason();
    }
}
