/**
 * Counts plays under a rule by a secondary sort: views are grouped by video and viewer, and each group comes in order of time.
 *
 * <pre>
 * log files ──► ViewMapper ──► (video, viewer, time) ──► ViewReducer ──► plays per video of some viewers ──► sum
 * </pre>
 *
 * <p>The {@link topplays.jobs.shuffle.SortingCollector} sorts the views. They are partitioned by video and viewer, so that one
 * popular video does not burden one reducer. Each reducer therefore has only a part of a video's plays, and a second job adds
 * them up.
 */
package topplays.jobs.views;
