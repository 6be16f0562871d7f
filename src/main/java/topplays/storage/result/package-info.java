/**
 * Results on HDFS or local disk: COUNTS and TOP folders and their summaries.
 *
 * <p>A visible result is complete and was checked. A folder that was changed afterwards is refused.
 */
package topplays.storage.result;
