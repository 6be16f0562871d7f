/**
 * Load on the web service: sends requests at a constant rate, whether the service keeps up or not, and measures
 * latencies from the time at which each request was due.
 *
 * <pre>
 * Requests ──► OpenLoop: sends them over many Connections ──► LoadResult ──► LoadTable
 * </pre>
 */
package topplays.bench.load;
