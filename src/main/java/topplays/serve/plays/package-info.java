/**
 * The current play counts in memory ({@link topplays.serve.plays.PlayCountCache}): batch counts plus live events, with ranks
 * and the chart. Knows nothing of HTTP or Hadoop.
 */
package topplays.serve.plays;
