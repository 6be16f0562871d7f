package topplays.evaluate.trial;

/**
 * The wall time of a trial by phase, in seconds. The phases add up to the whole.
 *
 * @param start time until the first job is submitted: JVM, settings, listing of the input
 * @param scan time in which map tasks read and tally lines, the mean of the tasks that run at the same time
 * @param emit time in which they emit the tally, the same mean
 * @param mapRest remaining time until the last map task has ended: start of the tasks, and sorting, spilling and
 *     merging of their output
 * @param reduce time from there to the end of the job: shuffle, reduce, commit; under a rule also the job that adds up the plays of each video
 * @param top time of the last job
 * @param end remaining time: between the jobs, writing the chart, the end of the process
 */
public record Phases(double start, double scan, double emit, double mapRest, double reduce, double top, double end) {

    public double total() {
        return start + scan + emit + mapRest + reduce + top + end;
    }
}
