/**
 * The client of the web service: one request and its answer, with retries. {@link topplays.client.feed} sends many lines.
 *
 * <pre>
 * FeedSource ──► PendingLines: batches ──► Feeder, many connections ──► PlayClient: one request, with retries
 * </pre>
 */
package topplays.client;
