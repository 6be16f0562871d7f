package topplays.serve.feed;

/**
 * A line of a body that is no event.
 *
 * @param line its number, from 1
 * @param reason why, in a word
 */
public record RejectedLine(long line, String reason) {}
