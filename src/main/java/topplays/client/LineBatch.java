package topplays.client;

import java.util.UUID;

/** Consecutive lines of one source in one request. Its key stays the same when the request is sent again. */
public final class LineBatch {
    private final UUID key;
    private final String source;
    private final long firstLine;
    private final int lines;
    private final byte[] body;

    /**
     * @param firstLine its number in the source, starting at 1
     * @param body the lines, not to be changed afterwards
     */
    public LineBatch(UUID key, String source, long firstLine, int lines, byte[] body) {
        this.key = key;
        this.source = source;
        this.firstLine = firstLine;
        this.lines = lines;
        this.body = body;
    }

    public UUID key() {
        return key;
    }

    public String source() {
        return source;
    }

    public long firstLine() {
        return firstLine;
    }

    public int lines() {
        return lines;
    }

    public byte[] body() {
        return body;
    }
}
