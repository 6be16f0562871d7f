package topplays.ingest;

import topplays.model.MalformedReason;

/**
 * A line that could not be read, as an example for the user.
 *
 * @param file the log's name as it was given
 * @param line its number in the log, from 1
 * @param text its first characters
 */
public record MalformedLine(String file, long line, MalformedReason reason, String text) {

    @Override
    public String toString() {
        return "%s, line %d: %s (%s): %s".formatted(file, line, reason, reason.description(), text);
    }
}
