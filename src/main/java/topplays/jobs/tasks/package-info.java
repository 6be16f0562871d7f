/**
 * Mappers, reducers and combiners, their settings and counters.
 *
 * <p>The counters account for every line and every play, so that the jobs can check their output.
 */
package topplays.jobs.tasks;
