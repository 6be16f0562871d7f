package topplays.client;

import java.util.UUID;

/** Lines of one source in a row that travel in one request, under a key that stays the same when it is sent again. */
public final class LineBatch {
    private final UUID key;
    private final String source;
    private final long firstLine;
    private final int lines;
    private final byte[] body;

    /**
     * Of an array that nobody changes any more.
     *
     * @param firstLine its number in the source, from 1
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
