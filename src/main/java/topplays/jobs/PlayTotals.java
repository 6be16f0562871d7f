package topplays.jobs;

import java.util.OptionalLong;

/**
 * What a count found.
 *
 * @param videos the number of distinct videos
 * @param audience as in {@link topplays.model.RunSummary}
 * @param repeats views that are no plays because their period has its plays
 * @param tooShort views that are no plays because they did not reach the minimum amount
 */
record PlayTotals(long plays, long videos, OptionalLong audience, long repeats, long tooShort) {}
