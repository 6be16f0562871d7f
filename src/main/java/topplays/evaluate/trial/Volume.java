package topplays.evaluate.trial;

/**
 * The amounts of data in the jobs of a trial, from their counters.
 *
 * @param inputBytes size of the input on disk
 * @param linesRead lines of the input
 * @param mapTasks map tasks of the count job
 * @param mapOutputRecords partial sums that its map tasks emit
 * @param combineInputRecords partial sums that went through the combiner; 0 if it did not run
 * @param combineOutputRecords partial sums that the combiner emitted
 * @param spilledRecords records written to local disks, in all jobs
 * @param shuffledBytes bytes sent from map to reduce tasks, in all jobs
 * @param reduceTasks reduce tasks of the count job
 * @param countsBytes size of COUNTS without its summary
 */
public record Volume(
        long inputBytes,
        long linesRead,
        int mapTasks,
        long mapOutputRecords,
        long combineInputRecords,
        long combineOutputRecords,
        long spilledRecords,
        long shuffledBytes,
        int reduceTasks,
        long countsBytes) {}
