/** Sums plays per video in memory ({@link topplays.tally.PlayTally}), within a budget, and keeps the K best of them. */
package topplays.tally;
