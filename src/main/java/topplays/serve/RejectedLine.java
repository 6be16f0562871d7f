package topplays.serve;

/**
 * A line of a body that is no event.
 *
 * @param line its number, from 1
 * @param reason why, in a word
 */
record RejectedLine(long line, String reason) {}
