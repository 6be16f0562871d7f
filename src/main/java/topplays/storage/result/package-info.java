/**
 * Results on HDFS or local disk: COUNTS and TOP folders and their summaries.
 *
 * <p>A result that is visible in its place is whole and was checked. A folder that was changed afterwards is refused.
 */
package topplays.storage.result;
