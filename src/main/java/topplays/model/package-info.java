/**
 * The nouns of topplays: play counts, the chart, the summary of a run.
 *
 * <p>Everything here is plain Java: no Hadoop, no library, no I/O.
 */
package topplays.model;
