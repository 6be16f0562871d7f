/**
 * Load on the web service: requests at a constant rate, whether the service keeps up or not, and how long their answers
 * take from the moment at which each was due.
 *
 * <pre>
 * Requests: what is sent ──► OpenLoop: when, over many Connections ──► LoadResult ──► LoadTable
 * </pre>
 */
package topplays.bench.load;
