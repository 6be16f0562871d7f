/**
 * Log files that are followed while they grow, through rotation, truncation and restarts.
 *
 * <p>{@link topplays.ingest.follow.FollowedFiles} reads each line once; {@link topplays.ingest.follow.FollowMarks} records where
 * to continue.
 */
package topplays.ingest.follow;
