package topplays.jobs.tasks;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BinaryComparable;

/** Reads the {@code video⇥plays} lines of a block of play counts; one that is none fails the task and is named. */
final class PlayCountScanner {
    private static final long MOST_BEFORE_DIGIT = Long.MAX_VALUE / 10;

    private Path file;
    private long blockOffset;
    private byte[] block;
    private int blockEnd;
    private int next;

    private int videoStart;
    private int videoEnd;
    private long plays;

    void start(Path file, long offset, BinaryComparable lines) {
        this.file = file;
        blockOffset = offset;
        block = lines.getBytes();
        blockEnd = lines.getLength();
        next = 0;
    }

    /** Reads the next line; there is none if the block is at its end. */
    boolean next() throws IOException {
        if (next > blockEnd) {
            return false;
        }
        videoStart = next;
        videoEnd = videoStart;
        while (videoEnd < blockEnd && block[videoEnd] != '\t' && block[videoEnd] != '\n') {
            videoEnd++;
        }
        boolean hasVideo = videoEnd > videoStart && videoEnd < blockEnd && block[videoEnd] == '\t';
        int lineEnd = readPlays(videoEnd + 1);
        boolean hasPlays = lineEnd > videoEnd + 1 && (lineEnd == blockEnd || block[lineEnd] == '\n');
        if (!hasVideo || !hasPlays) {
            throw new IOException("no line of play counts at byte " + (blockOffset + videoStart) + " of " + file);
        }
        next = lineEnd + 1;
        return true;
    }

    /** Reads digits and returns where they end; nowhere if they are more than a long holds. */
    private int readPlays(int start) {
        plays = 0;
        int at = start;
        while (at < blockEnd && block[at] >= '0' && block[at] <= '9') {
            int digit = block[at] - '0';
            if (plays > MOST_BEFORE_DIGIT || 10 * plays + digit < 0) {
                return start;
            }
            plays = 10 * plays + digit;
            at++;
        }
        return at;
    }

    /** The array that holds the video's id, from {@link #videoStart} to {@link #videoEnd}. */
    byte[] videoSource() {
        return block;
    }

    int videoStart() {
        return videoStart;
    }

    int videoEnd() {
        return videoEnd;
    }

    long plays() {
        return plays;
    }
}
