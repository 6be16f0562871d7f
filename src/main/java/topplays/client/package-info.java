/**
 * The other end of the web service: feeding it with events, and asking it for plays.
 *
 * <pre>
 * FeedSource ──► PendingLines: batches ──► Feeder, many connections ──► PlayClient: one request, and again if need be
 * </pre>
 */
package topplays.client;
