package topplays.evaluate.trial;

/**
 * What went through the jobs of a trial, from their counters.
 *
 * @param inputBytes of the input, as it lies on disk
 * @param linesRead of the input
 * @param mapTasks of the count job
 * @param mapOutputRecords partial sums that its map tasks put out
 * @param combineInputRecords of these, how many went through the combiner; 0 where it has nothing to do
 * @param combineOutputRecords how many came out of it
 * @param spilledRecords records written to local disks, in both jobs
 * @param shuffledBytes from map to reduce tasks, in both jobs
 * @param reduceTasks of the count job
 * @param countsBytes of COUNTS, its summary not included
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
