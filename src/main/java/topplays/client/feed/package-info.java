/**
 * Feeds a service with the lines of files and streams, in batches over several connections. Each line is accepted exactly
 * once, reported as rejected, or the feed fails.
 */
package topplays.client.feed;
