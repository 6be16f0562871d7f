/** Sums of plays and viewers per video: mapper, reducers and output. Sums of plays alone are in {@code jobs.tasks}. */
package topplays.jobs.sums;
