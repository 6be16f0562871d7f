package topplays.jobs.run;

/**
 * The progress of a running job.
 *
 * @param step the job's step, such as {@code count}
 * @param maps the finished share of the map phase, 0 to 1
 * @param reduces the finished share of the reduce phase, 0 to 1
 * @param linesRead log lines read so far; 0 in a job that reads no logs
 * @param done whether the job has ended, successfully or not
 */
public record JobProgress(String step, float maps, float reduces, long linesRead, boolean done) {}
