package topplays.model;

import java.nio.charset.StandardCharsets;

/**
 * Scans lines of counts, {@code [column⇥…]video⇥plays[⇥viewers]}, separated by LF, without allocation. The columns before the
 * video and the video are the key of a line. Not thread-safe.
 */
public final class PlayCountLines {
    /** The most groups of a key, beside the period. */
    public static final int MOST_GROUPS = 4;

    /**
     * Bytes for the longest key: a period, groups that are each as long as the longest video, and the video or a viewer, who takes
     * twice as many bytes.
     */
    public static final int MAX_KEY_BYTES = (MOST_GROUPS + 2) * (VideoId.MAX_BYTES + Long.BYTES);

    private final Figures figures;
    private final int keyColumns;
    private byte[] source = {};
    private int end;
    private int next = 1;

    private int lineStart;
    private int videoStart;
    private int videoEnd;
    private long plays;
    private long viewers;
    private long number;

    /** The figures of a line, after its video. */
    public enum Figures {
        PLAYS("video⇥plays"),
        PLAYS_AND_VIEWERS("video⇥plays⇥viewers"),
        /** Lines of both kinds. */
        PLAYS_AND_ANY_VIEWERS("video⇥plays[⇥viewers]");

        private final String layout;

        Figures(String layout) {
            this.layout = layout;
        }

        /** The figures of the lines that a summary describes. */
        public static Figures of(RunSummary summary) {
            return summary.hasViewers() ? PLAYS_AND_VIEWERS : PLAYS;
        }

        /** The layout of a line, such as {@code video⇥plays}. */
        public String layout() {
            return layout;
        }
    }

    /** A scanner of {@code video⇥plays} lines. */
    public PlayCountLines() {
        this(Figures.PLAYS);
    }

    public PlayCountLines(Figures figures) {
        this(figures, 0);
    }

    /** @param keyColumns the number of columns before the video */
    public PlayCountLines(Figures figures, int keyColumns) {
        this.figures = figures;
        this.keyColumns = keyColumns;
    }

    /** Starts with the lines {@code source[start..end)}, at least one, without an LF after the last. */
    public void start(byte[] source, int start, int end) {
        this.source = source;
        this.end = end;
        next = start;
    }

    /**
     * Reads the next line. Returns false at the end.
     *
     * @throws IllegalArgumentException with the malformed line, if it is not the columns, a video id and whole numbers from 0
     *     to {@link Long#MAX_VALUE}, each after a TAB, or has more viewers than plays
     */
    public boolean next() {
        if (next > end) {
            return false;
        }
        lineStart = next;
        videoStart = lineStart;
        videoEnd = columnEnd(videoStart);
        for (int column = 0; column < keyColumns && isColumn(); column++) {
            videoStart = videoEnd + 1;
            videoEnd = columnEnd(videoStart);
        }
        int idBytes = videoEnd - videoStart;
        int lineEnd = idBytes > 0 && idBytes <= VideoId.MAX_BYTES ? readFigures() : videoEnd;
        if (lineEnd == videoEnd || (lineEnd < end && source[lineEnd] != '\n')) {
            throw new IllegalArgumentException("'" + shortened() + "' is not " + layout());
        }
        next = lineEnd + 1;
        return true;
    }

    private int columnEnd(int start) {
        int at = start;
        while (at < end && source[at] != '\t' && source[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Whether the column last found is not empty and not the last one. */
    private boolean isColumn() {
        return videoEnd > videoStart && videoEnd < end && source[videoEnd] == '\t';
    }

    /** Returns the index after the last figure, or {@link #videoEnd} if one is missing or invalid. */
    private int readFigures() {
        int playsEnd = readNumber(videoEnd);
        plays = number;
        if (figures == Figures.PLAYS || playsEnd == videoEnd) {
            return playsEnd;
        }
        int viewersEnd = readNumber(playsEnd);
        viewers = number;
        if (viewersEnd == playsEnd) {
            viewers = 0;
            return figures == Figures.PLAYS_AND_ANY_VIEWERS ? playsEnd : videoEnd;
        }
        return viewers > plays ? videoEnd : viewersEnd;
    }

    /** Reads a TAB and digits; returns the index after them, or {@code start} if there are none or they exceed a long. */
    private int readNumber(int start) {
        if (start == end || source[start] != '\t') {
            return start;
        }
        number = 0;
        int at = start + 1;
        while (at < end && source[at] >= '0' && source[at] <= '9') {
            int digit = source[at] - '0';
            if (number > (Long.MAX_VALUE - digit) / 10) {
                return start;
            }
            number = 10 * number + digit;
            at++;
        }
        return at == start + 1 ? start : at;
    }

    private String layout() {
        return "column⇥".repeat(keyColumns) + figures.layout();
    }

    private String shortened() {
        int lineEnd = lineStart;
        while (lineEnd < Math.min(end, lineStart + 100) && source[lineEnd] != '\n') {
            lineEnd++;
        }
        return new String(source, lineStart, lineEnd - lineStart, StandardCharsets.UTF_8);
    }

    /** The array with the video's id, from {@link #videoStart} to {@link #videoEnd}. */
    public byte[] videoSource() {
        return source;
    }

    /** The index of the line, and of its key, which ends where the video's id ends. */
    public int lineStart() {
        return lineStart;
    }

    public int videoStart() {
        return videoStart;
    }

    public int videoEnd() {
        return videoEnd;
    }

    public long plays() {
        return plays;
    }

    /** The distinct viewers of the video; 0 if the lines have no such column. */
    public long viewers() {
        return viewers;
    }
}
