/** Sums plays per video in memory ({@link topplays.tally.PlayTally}), within a budget and without an object per video. */
package topplays.tally;
