/**
 * The folders of topplays on HDFS or local disk: which files a run reads, and how its result appears.
 *
 * <p>A result is built in a {@link topplays.storage.PendingFolder}, hidden beside its place, and published by one rename
 * once it is checked; so a folder that can be seen is whole. {@link topplays.storage.CountsDirectory} and
 * {@link topplays.storage.ChartDirectory} read such folders, {@link topplays.storage.SummaryFile} the summary in them.
 */
package topplays.storage;
