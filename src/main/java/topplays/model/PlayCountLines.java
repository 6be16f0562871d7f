package topplays.model;

import java.nio.charset.StandardCharsets;

/**
 * Scans {@code video⇥plays} or {@code video⇥plays⇥viewers} lines, separated by LF, without allocation. Not thread-safe.
 */
public final class PlayCountLines {
    private final Figures figures;
    private byte[] source = {};
    private int end;
    private int next = 1;

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
        this.figures = figures;
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
     * @throws IllegalArgumentException with the malformed line, if it is not a video id and whole numbers from 0 to
     *     {@link Long#MAX_VALUE}, each after a TAB, or has more viewers than plays
     */
    public boolean next() {
        if (next > end) {
            return false;
        }
        videoStart = next;
        videoEnd = videoStart;
        while (videoEnd < end && source[videoEnd] != '\t' && source[videoEnd] != '\n') {
            videoEnd++;
        }
        int idBytes = videoEnd - videoStart;
        int lineEnd = idBytes > 0 && idBytes <= VideoId.MAX_BYTES ? readFigures() : videoEnd;
        if (lineEnd == videoEnd || (lineEnd < end && source[lineEnd] != '\n')) {
            throw new IllegalArgumentException("'" + shortened() + "' is not " + figures.layout());
        }
        next = lineEnd + 1;
        return true;
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

    private String shortened() {
        int lineEnd = videoStart;
        while (lineEnd < Math.min(end, videoStart + 100) && source[lineEnd] != '\n') {
            lineEnd++;
        }
        return new String(source, videoStart, lineEnd - videoStart, StandardCharsets.UTF_8);
    }

    /** The array with the video's id, from {@link #videoStart} to {@link #videoEnd}. */
    public byte[] videoSource() {
        return source;
    }

    /** The index of the line, and of the video's id. */
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
