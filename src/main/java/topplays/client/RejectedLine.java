package topplays.client;

/**
 * A line that the service could not read.
 *
 * @param source where it stands
 * @param line its number there, from 1
 */
public record RejectedLine(String source, long line, String reason) {

    @Override
    public String toString() {
        return "%s, line %d: %s".formatted(source, line, reason);
    }
}
