/**
 * The MapReduce jobs: from logs to play counts to a chart.
 *
 * <pre>
 * log files ──► CountMapper ──► CountReducer ──► COUNTS     (CountJob)
 * COUNTS… ──► [PlayCountMapper ──► CountReducer] ──► TopMapper ──► TopReducer ──► TOP     (TopJob)
 *                   (only of several COUNTS)
 * </pre>
 *
 * <p>A {@link topplays.jobs.io.BlockInputFormat} hands every mapper blocks of whole lines. The count's mapper sums
 * before it emits, as far as its memory goes, and emits in the order of the shuffle, so that {@link
 * topplays.jobs.shuffle.SortedRunCollector} writes it straight to disk; the combiner, {@link topplays.jobs.tasks.PlaySumReducer}, merges what a
 * tally that was full has emitted more than once.
 *
 * <p>Mappers and reducers parse, delegate and write. {@link topplays.jobs.CountJob} and {@link topplays.jobs.TopJob} set
 * a job up, check what it reports and publish its result; {@link topplays.jobs.run.JobRunner} sees it through.
 */
package topplays.jobs;
