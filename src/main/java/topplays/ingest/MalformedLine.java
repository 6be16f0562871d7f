package topplays.ingest;

import topplays.model.MalformedReason;

/**
 * A line that could not be read, for somebody to look at.
 *
 * @param file the log, by the name under which it was given
 * @param line its number in the log, from 1
 * @param text its beginning
 */
public record MalformedLine(String file, long line, MalformedReason reason, String text) {

    @Override
    public String toString() {
        return "%s, line %d: %s (%s): %s".formatted(file, line, reason, reason.description(), text);
    }
}
