/**
 * The MapReduce jobs: logs to play counts, play counts to a chart.
 *
 * <pre>
 * log files ──► CountMapper ──► CountReducer ──► COUNTS     (CountJob)
 * log files ──► ViewMapper ──► ViewReducer ──► PlayCountMapper ──► CountReducer ──► COUNTS     (the same under a rule)
 *             with --audience also ViewReducer ──► PlayCountMapper ──► AudienceReducer ──► COUNTS/_audience
 * COUNTS… ──► [PlayCountMapper ──► CountReducer] ──► TopMapper ──► TopReducer ──► TOP     (TopJob)
 *                   (only for several COUNTS)
 * </pre>
 *
 * <p>A {@link topplays.jobs.io.BlockInputFormat} gives every mapper blocks of whole lines. The count's mapper sums in
 * memory and emits in the order of the shuffle, so {@link topplays.jobs.shuffle.SortedRunCollector} writes its output
 * straight to disk. If the tally was full and was emitted several times, the combiner, {@link
 * topplays.jobs.tasks.PlaySumReducer}, merges the runs. A {@link topplays.jobs.shuffle.SortingCollector} sorts the views for a rule. In one
 * process, reducers merge the outputs of the maps where they lie: {@link topplays.jobs.shuffle.LocalShuffle}.
 *
 * <p>Mappers and reducers parse, delegate and write. {@link topplays.jobs.CountJob} and {@link topplays.jobs.TopJob}
 * configure a job, check its counters and publish its result; {@link topplays.jobs.run.JobRunner} runs it.
 */
package topplays.jobs;
