package topplays.evaluate.trial;

/**
 * The cost of a trial as a whole process. On a cluster, memory is that of the client only.
 *
 * @param wallSeconds from the start of the process to its end
 * @param cpuSeconds of all its threads, including compiler and garbage collector; on a cluster, of all tasks
 * @param peakResidentBytes maximum resident memory; 0 if unknown
 * @param peakHeapBytes maximum heap in use
 * @param heapBytes maximum heap size
 */
public record Cost(double wallSeconds, double cpuSeconds, long peakResidentBytes, long peakHeapBytes, long heapBytes) {}
