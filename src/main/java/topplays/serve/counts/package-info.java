/**
 * Follows COUNTS: takes over newly published counts ({@link topplays.serve.counts.CountsWatch}), so that every event is
 * counted exactly once, and recounts the batches at an interval.
 */
package topplays.serve.counts;
