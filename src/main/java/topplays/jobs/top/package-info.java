/**
 * The first K videos of each chart, by a secondary sort: the key holds the chart and the figure, so that the rows of a chart arrive in
 * its order, and the reducer writes the first K without holding any.
 *
 * <pre>
 * counts ──► TopMapper ──► (chart, totals), (chart, audience), (chart, figure, video)… ──► TopReducer ──► [column⇥…]rank⇥video⇥plays
 * </pre>
 */
package topplays.jobs.top;
