package topplays.jobs.run;

/**
 * How far a running job is.
 *
 * @param step what the job does, in a word
 * @param maps how much of the map phase is done, 0 to 1
 * @param reduces how much of the reduce phase is done, 0 to 1
 * @param linesRead lines of log read so far; 0 in a job that reads none
 * @param done whether the job has come to its end, well or not
 */
public record JobProgress(String step, float maps, float reduces, long linesRead, boolean done) {

    /** Is told now and then how far a job is. */
    @FunctionalInterface
    public interface Listener {
        void progressed(JobProgress progress);
    }
}
