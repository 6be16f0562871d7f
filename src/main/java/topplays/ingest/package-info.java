/**
 * Sources of real events: log files, files that are followed while they grow, and standard input.
 *
 * <pre>
 * bytes ──► LineBuffer ──► LogLines ──► EventLines        the same steps for every source
 *           (lines)        (header, classes, events)
 * </pre>
 *
 * <p>A source is pulled: it writes its lines into {@link topplays.model.EventLines} and reports the exact position after
 * them. A caller that stores events and position together loses nothing and reads nothing twice.
 * {@link topplays.ingest.LogFiles} can be read again and needs no journal; {@link topplays.ingest.follow.FollowedFiles} and
 * {@link topplays.ingest.StandardInput} write through one. No source sleeps or reads a clock of its own.
 */
package topplays.ingest;
