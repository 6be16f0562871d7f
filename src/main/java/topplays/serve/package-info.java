/**
 * The web service: accepts view events over HTTP and serves current play counts and the chart.
 *
 * <p>Events are appended to the journal and acknowledged once they are durable ({@link topplays.serve.feed.FeedQueue}). From
 * then on they count as live plays ({@link topplays.serve.plays.PlayCountCache}), and the pacer writes them into batches.
 * When a count of these batches is published, {@link topplays.serve.counts.CountsWatch} swaps it in, and its events are no
 * longer live. The write path into EVENTS and the count jobs are interfaces here; {@code topplays.cli.live} implements them with Hadoop.
 */
package topplays.serve;
