package topplays.jobs;

/**
 * What a count found.
 *
 * @param videos the number of distinct videos
 * @param repeats views that are no plays because their period has its plays
 * @param tooShort views that are no plays because they did not reach the minimum amount
 */
record PlayTotals(long plays, long videos, long repeats, long tooShort) {}
