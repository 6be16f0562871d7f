package topplays.model;

import java.nio.charset.StandardCharsets;

/** Scans {@code video⇥plays} lines, separated by LF, without allocation. Not thread-safe. */
public final class PlayCountLines {
    private byte[] source = {};
    private int end;
    private int next = 1;

    private int videoStart;
    private int videoEnd;
    private long plays;

    /** Starts with the lines {@code source[start..end)}, at least one, without an LF after the last. */
    public void start(byte[] source, int start, int end) {
        this.source = source;
        this.end = end;
        next = start;
    }

    /**
     * Reads the next line. Returns false at the end.
     *
     * @throws IllegalArgumentException with the malformed line, if it is not a video id, a TAB and a whole number from 0
     *     to {@link Long#MAX_VALUE}
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
        boolean hasVideo = idBytes > 0 && idBytes <= VideoId.MAX_BYTES && videoEnd < end && source[videoEnd] == '\t';
        int lineEnd = hasVideo ? readPlays(videoEnd + 1) : videoEnd;
        boolean hasPlays = lineEnd > videoEnd + 1 && (lineEnd == end || source[lineEnd] == '\n');
        if (!hasPlays) {
            throw new IllegalArgumentException("'" + shortened() + "' is not a line of play counts");
        }
        next = lineEnd + 1;
        return true;
    }

    /** Reads digits and returns the index after them, or {@code start} if they exceed a long. */
    private int readPlays(int start) {
        plays = 0;
        int at = start;
        while (at < end && source[at] >= '0' && source[at] <= '9') {
            int digit = source[at] - '0';
            if (plays > (Long.MAX_VALUE - digit) / 10) {
                return start;
            }
            plays = 10 * plays + digit;
            at++;
        }
        return at;
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
}
