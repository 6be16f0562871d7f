/**
 * The data types of topplays: events, play counts, the summary of a run.
 *
 * <p>Plain Java without Hadoop, other libraries or I/O.
 */
package topplays.model;
