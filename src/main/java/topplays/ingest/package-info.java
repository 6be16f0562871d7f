/**
 * Where real events come from: log files, files that are followed while they grow, and standard input.
 *
 * <pre>
 * bytes ──► LineBuffer ──► LogLines ──► EventLines        the same road for every source
 *           (lines)        (header, classes, events)
 * </pre>
 *
 * <p>A source is pulled: it writes what it has into {@link topplays.model.EventLines} and tells exactly up to where they
 * reach, so that whoever keeps events and position together loses nothing and reads nothing twice.
 * {@link topplays.ingest.LogFiles} is its own journal, for it can be read again; {@link topplays.ingest.FollowedFiles} and
 * {@link topplays.ingest.StandardInput} write through one. No source sleeps or looks at a clock of its own.
 */
package topplays.ingest;
