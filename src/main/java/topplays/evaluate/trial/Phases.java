package topplays.evaluate.trial;

/**
 * Where the wall time of a trial went, in seconds; together they are all of it.
 *
 * @param start until the first job is submitted: JVM, settings, listing of the input
 * @param scan in which map tasks read lines and tally them, in the mean of those that run at once
 * @param emit in which they put out the tally, likewise
 * @param mapRest all else until the last map task has ended: their start, and sorting, spilling and merging their output
 * @param reduce from there to the end of the job: shuffle, reduce, commit
 * @param top the second job
 * @param end all else: between the jobs, writing the chart, the end of the process
 */
public record Phases(double start, double scan, double emit, double mapRest, double reduce, double top, double end) {

    public double total() {
        return start + scan + emit + mapRest + reduce + top + end;
    }
}
