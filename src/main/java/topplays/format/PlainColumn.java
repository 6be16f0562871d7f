package topplays.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import topplays.model.ByteWords;
import topplays.model.VideoId;

/**
 * Finds the video in lines that are cut at a delimiter, where no option uses more than that column: eight bytes at a
 * time and without an object a line.
 *
 * <p>It takes only lines that plainly count; whatever looks odd it leaves to a {@link LineParser}. What it says of a line
 * is what the parser says.
 */
final class PlainColumn {
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    /** Bytes below this may be TAB, LF or CR. */
    private static final int CONTROLS_END = '\r' + 1;

    private final byte[] delimiter;
    private final boolean delimiterIsTab;
    private final long delimiterInEachByte;
    private final int video;
    private final int leastFields;
    private final int mostFields;

    private int videoStart;
    private int videoEnd;
    private int lineEnd;

    private PlainColumn(byte[] delimiter, Columns columns, InputSettings settings) throws UnknownFieldException {
        this.delimiter = delimiter;
        delimiterIsTab = delimiter.length == 1 && delimiter[0] == '\t';
        delimiterInEachByte = Byte.toUnsignedLong(delimiter[0]) * EACH;
        video = columns.indexOf(settings.fields().video());
        int least = 0;
        for (String name : settings.namedFields().toList()) {
            least = Math.max(least, columns.indexOf(name) + 1);
        }
        leastFields = columns.exact() ? columns.names().size() : least;
        mostFields = columns.exact() ? columns.names().size() : Integer.MAX_VALUE;
    }

    /** Nothing if the settings ask for more than a column. */
    static Optional<PlainColumn> of(InputSettings settings, Optional<byte[]> header) throws UnknownFieldException {
        LineFormat format = settings.syntax().format();
        boolean isCutAtDelimiters =
                format == LineFormat.TOPPLAYS || format == LineFormat.TSV || format == LineFormat.DELIMITED;
        boolean usesOneColumn = ReadFields.ofCounts(settings).names().size() == 1
                && settings.selection().videoPattern().isEmpty();
        byte[] delimiter = format == LineFormat.DELIMITED
                ? settings.syntax().delimiter().getBytes(StandardCharsets.UTF_8)
                : new byte[] {'\t'};
        if (!isCutAtDelimiters || !usesOneColumn || !isPlain(delimiter)) {
            return Optional.empty();
        }
        return Optional.of(new PlainColumn(delimiter, LineParser.columns(settings.syntax(), header), settings));
    }

    /** Whether the delimiter holds none of the bytes that may make a line odd, unless it is TAB itself. */
    private static boolean isPlain(byte[] delimiter) {
        if (delimiter.length == 1 && delimiter[0] == '\t') {
            return true;
        }
        for (byte each : delimiter) {
            if (Byte.toUnsignedInt(each) < CONTROLS_END) {
                return false;
            }
        }
        return true;
    }

    /** Finds the video of the line that begins at {@code start} and ends before {@code end}; false if it is no plain line. */
    boolean find(byte[] block, int start, int end) {
        int fields = 0;
        int fieldStart = start;
        int last = Math.min(end, block.length - Long.BYTES);
        for (int at = start; at <= last; at += Long.BYTES) {
            for (long marks = marks(ByteWords.at(block, at)); marks != 0; marks &= marks - 1) {
                int mark = at + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
                byte marked = block[mark];
                if (marked == '\n') {
                    return mark < end && endsWell(block, start, fieldStart, mark, fields);
                } else if (marked == delimiter[0] && mark >= fieldStart && isDelimiter(block, mark, end)) {
                    if (fields == video) {
                        videoStart = fieldStart;
                        videoEnd = mark;
                    }
                    fields++;
                    fieldStart = mark + delimiter.length;
                } else if (isOdd(block, mark)) {
                    return false;
                }
            }
        }
        return false;
    }

    /** A high bit for each byte that may be special; the first is one for certain, or a control character. */
    private long marks(long word) {
        long controls = (word - CONTROLS_END * EACH) & ~word;
        if (delimiterIsTab) {
            return controls & HIGH_BITS;
        }
        long difference = word ^ delimiterInEachByte;
        return (controls | ((difference - EACH) & ~difference)) & HIGH_BITS;
    }

    private boolean isDelimiter(byte[] block, int at, int end) {
        if (at + delimiter.length > end) {
            return false;
        }
        for (int i = 1; i < delimiter.length; i++) {
            if (block[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    /** A TAB that is no delimiter, or a CR other than that of the line's end. */
    private static boolean isOdd(byte[] block, int at) {
        return block[at] == '\t' || (block[at] == '\r' && (at + 1 == block.length || block[at + 1] != '\n'));
    }

    private boolean endsWell(byte[] block, int start, int fieldStart, int end, int delimiters) {
        int fields = delimiters + 1;
        if (fields < leastFields || fields > mostFields) {
            return false;
        }
        if (delimiters == video) {
            videoStart = fieldStart;
            videoEnd = end > start && block[end - 1] == '\r' ? end - 1 : end;
        }
        lineEnd = end;
        int length = videoEnd - videoStart;
        return length > 0 && length <= VideoId.MAX_BYTES;
    }

    int videoStart() {
        return videoStart;
    }

    int videoEnd() {
        return videoEnd;
    }

    /** Where the line's LF is. */
    int lineEnd() {
        return lineEnd;
    }
}
