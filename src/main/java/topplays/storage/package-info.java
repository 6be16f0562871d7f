/**
 * Reads and writes the folders of topplays on HDFS or local disk: batches of events, input files, results.
 *
 * <p>A {@link topplays.storage.events.BatchDirectory} writes each event exactly once: a batch is hidden until it is
 * whole, and the writer's position is recorded before the batch appears.
 *
 * <p>Events wait for their batch in a {@link topplays.storage.spill.SpillQueue}, or, if their source cannot be read
 * again, in a {@link topplays.storage.journal.JournalQueue}.
 *
 * <p>A result is built in a hidden {@link topplays.storage.result.PendingResult} and published by a rename after it was
 * checked, so a visible folder is whole. {@link topplays.storage.result.CountsDirectory} and
 * {@link topplays.storage.result.ChartDirectory} read such folders, {@link topplays.storage.result.SummaryFile} the
 * summary in them.
 */
package topplays.storage;
