package topplays.client.feed;

/**
 * A line that the service rejected.
 *
 * @param source the name of its file or stream
 * @param line its number there, starting at 1
 */
public record RejectedSourceLine(String source, long line, String reason) {

    @Override
    public String toString() {
        return "%s, line %d: %s".formatted(source, line, reason);
    }
}
