package topplays.evaluate.trial;

/**
 * What a trial took, as a whole process; on a cluster only its wall time is of the jobs, the rest of their client.
 *
 * @param wallSeconds from the start of the process to its end
 * @param cpuSeconds of all its threads, compiling and collecting included; on a cluster, of all tasks
 * @param peakResidentBytes the most memory it had; 0 where the system does not tell
 * @param peakHeapBytes the most of its heap that was in use
 * @param heapBytes how much heap it might have taken
 */
public record Cost(double wallSeconds, double cpuSeconds, long peakResidentBytes, long peakHeapBytes, long heapBytes) {}
