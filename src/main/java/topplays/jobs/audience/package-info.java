/**
 * The distinct viewers of each chart.
 *
 * <pre>
 * ViewReducer ──► (chart, viewer, plays) ──► PlayCountMapper ──► AudienceReducer ──► [column⇥…]audience
 * </pre>
 *
 * <p>The reducer that applies the rule knows the plays of one viewer of one video. It writes them with their chart to a {@link
 * topplays.jobs.audience.ViewersFile}, in lines of counts. A job adds up equal keys, which are one viewer of one chart, as it adds up
 * the plays of a video. Its reducers get the viewers of a chart one after the other and count them without holding any. A chart's
 * viewers are spread over all reducers, so each writes a part of its audience.
 */
package topplays.jobs.audience;
