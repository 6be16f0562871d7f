package topplays.serve.feed;

/**
 * An invalid line of a body.
 *
 * @param line its number, from 1
 * @param reason the malformed reason, such as {@code time}
 */
public record RejectedLine(long line, String reason) {}
