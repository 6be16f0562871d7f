/**
 * The folders of topplays on HDFS or local disk: how batches of events come into one, which files a run reads, and how its
 * result appears.
 *
 * <p>A {@link topplays.storage.events.BatchDirectory} writes each event exactly once: a batch is hidden until it is whole, and a
 * record of where the writer stands goes before it.
 *
 * <p>Events that wait for their batch are in a {@link topplays.storage.spill.SpillQueue}, or, if their source cannot be read
 * again, in a {@link topplays.storage.journal.JournalQueue}.
 *
 * <p>A result is built in a {@link topplays.storage.result.PendingResult}, hidden beside its place, and published by one rename
 * once it is checked; so a folder that can be seen is whole. {@link topplays.storage.result.CountsDirectory} and
 * {@link topplays.storage.result.ChartDirectory} read such folders, {@link topplays.storage.result.SummaryFile} the summary in them.
 */
package topplays.storage;
