/**
 * The web service: takes view events over HTTP and answers how often videos were played, now.
 *
 * <p>Events go into the journal, and are acknowledged once they are durable there ({@link topplays.serve.feed.FeedQueue});
 * from then on they are counted live ({@link topplays.serve.plays.PlayCountCache}) and travel through the pacer into batches
 * like any others. When a count of these batches is published, {@link topplays.serve.counts.CountsWatch} swaps it in, and the
 * events that it covers are live no longer. What reaches into Hadoop, the road into EVENTS and the counting of it, is
 * behind interfaces that {@code cli} wires.
 */
package topplays.serve;
