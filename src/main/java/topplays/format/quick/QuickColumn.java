package topplays.format.quick;

import topplays.bytes.ByteSearch;
import topplays.bytes.ByteWords;
import topplays.model.VideoId;

/** Finds the video in lines that are cut at a delimiter and have neither quotes nor escapes. */
final class QuickColumn implements QuickLine {
    /** Bytes below this may be TAB, LF or CR. */
    private static final int CONTROLS_END = '\r' + 1;

    private final byte[] delimiter;
    private final boolean delimiterIsTab;
    private final long eightDelimiters;
    private final QuickRow row;

    private int videoStart;
    private int videoEnd;
    private int lineEnd;

    QuickColumn(byte[] delimiter, QuickRow row) {
        this.delimiter = delimiter;
        delimiterIsTab = delimiter.length == 1 && delimiter[0] == '\t';
        eightDelimiters = ByteSearch.eight(delimiter[0]);
        this.row = row;
    }

    /** Whether the delimiter is TAB, or holds no byte that may make a line odd. */
    static boolean isPlain(byte[] delimiter) {
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

    @Override
    public boolean find(byte[] block, int start, int end) {
        int fields = 0;
        int fieldStart = start;
        int last = Math.min(end, block.length - Long.BYTES);
        for (int at = start; at <= last; at += Long.BYTES) {
            for (long marks = marks(ByteWords.at(block, at)); marks != 0; marks &= marks - 1) {
                int mark = at + ByteSearch.first(marks);
                byte marked = block[mark];
                if (marked == '\n') {
                    return mark < end && endsWell(block, start, fieldStart, mark, fields);
                } else if (marked == delimiter[0] && mark >= fieldStart && isDelimiter(block, mark, end)) {
                    if (fields == row.video()) {
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

    /** A high bit for each byte that may be special; the first such byte is special or a control character. */
    private long marks(long word) {
        long controls = ByteSearch.below(word, CONTROLS_END);
        return delimiterIsTab ? controls : controls | ByteSearch.equal(word, eightDelimiters);
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

    /** A TAB that is not a delimiter, or a CR that is not part of the line end. */
    private static boolean isOdd(byte[] block, int at) {
        return block[at] == '\t' || (block[at] == '\r' && (at + 1 == block.length || block[at + 1] != '\n'));
    }

    private boolean endsWell(byte[] block, int start, int fieldStart, int end, int delimiters) {
        if (!row.mayHave(delimiters + 1)) {
            return false;
        }
        if (delimiters == row.video()) {
            videoStart = fieldStart;
            videoEnd = end > start && block[end - 1] == '\r' ? end - 1 : end;
        }
        lineEnd = end;
        int length = videoEnd - videoStart;
        return length > 0 && length <= VideoId.MAX_BYTES;
    }

    @Override
    public int videoStart() {
        return videoStart;
    }

    @Override
    public int videoEnd() {
        return videoEnd;
    }

    @Override
    public int lineEnd() {
        return lineEnd;
    }
}
