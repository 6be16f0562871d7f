/**
 * The MapReduce jobs: from logs to play counts to a chart.
 *
 * <pre>
 * log files ──► CountMapper ──► PlaySumReducer ──► CountReducer ──► COUNTS     (CountJob)
 *                                 (combiner)
 * COUNTS… ──► [PlaySumReducer ──► CountReducer] ──► TopMapper ──► TopReducer ──► TOP     (TopJob)
 *                 (only of several COUNTS)
 * </pre>
 *
 * <p>Mappers and reducers parse, delegate and write. {@link topplays.jobs.CountJob} and {@link topplays.jobs.TopJob} set
 * a job up, check what it reports and publish its result; {@link topplays.jobs.JobRunner} sees it through.
 */
package topplays.jobs;
