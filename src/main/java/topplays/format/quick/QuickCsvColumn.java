package topplays.format.quick;

import topplays.bytes.ByteSearch;
import topplays.model.VideoId;

/** Finds the video in lines of CSV. A line is plain if its quotes are valid and the id holds none. */
final class QuickCsvColumn implements QuickLine {
    private static final int ODD = -1;

    private final byte delimiter;
    private final QuickRow row;

    private byte[] block;
    private int end;
    private int videoStart;
    private int videoEnd;
    private int lineEnd;

    QuickCsvColumn(char delimiter, QuickRow row) {
        this.delimiter = (byte) delimiter;
        this.row = row;
    }

    @Override
    public boolean find(byte[] block, int start, int end) {
        this.block = block;
        this.end = end;
        int fields = 0;
        int fieldStart = start;
        while (true) {
            boolean isQuoted = isAt(fieldStart, '"');
            int fieldEnd = isQuoted ? endOfQuoted(fieldStart + 1) : endOfUnquoted(fieldStart);
            if (fieldEnd == ODD) {
                return false;
            }
            if (fields == row.video()) {
                videoStart = isQuoted ? fieldStart + 1 : fieldStart;
                videoEnd = isQuoted ? fieldEnd - 1 : fieldEnd;
            }
            fields++;
            if (!isAt(fieldEnd, delimiter)) {
                return endsLine(fieldEnd) && row.mayHave(fields) && isPlainVideo();
            }
            fieldStart = fieldEnd + 1;
        }
    }

    /** Returns where the field that begins at {@code start} ends: at its delimiter or the line end. */
    private int endOfUnquoted(int start) {
        int stop = ByteSearch.first(delimiter, '"', '\n', block, start, end);
        if (isAt(stop, '"')) {
            return ODD;
        }
        boolean endsInReturn = stop > start && block[stop - 1] == '\r' && !isAt(stop, delimiter);
        return endsInReturn ? stop - 1 : stop;
    }

    /** The same for a field whose opening quote is just before {@code start}. */
    private int endOfQuoted(int start) {
        int quote = ByteSearch.first('"', '\n', block, start, end);
        while (isAt(quote, '"') && isAt(quote + 1, '"')) {
            quote = ByteSearch.first('"', '\n', block, quote + 2, end);
        }
        return isAt(quote, '"') ? quote + 1 : ODD;
    }

    /** Whether the line ends there; records where its LF is. */
    private boolean endsLine(int at) {
        lineEnd = isAt(at, '\r') ? at + 1 : at;
        return lineEnd == end || block[lineEnd] == '\n';
    }

    private boolean isPlainVideo() {
        int length = videoEnd - videoStart;
        return length > 0
                && length <= VideoId.MAX_BYTES
                && ByteSearch.first('"', '\t', '\r', block, videoStart, videoEnd) == videoEnd;
    }

    private boolean isAt(int at, int value) {
        return at < end && block[at] == value;
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
