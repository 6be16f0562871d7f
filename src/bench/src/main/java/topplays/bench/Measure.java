package topplays.bench;

/**
 * What one run of a contender took.
 *
 * @param wallSeconds from its start to its end
 * @param cpuSeconds of all its processes, in user and system mode
 * @param peakBytes the most memory that was resident in any one of its processes
 * @param diskReadBytes what was read from disk, and not from the page cache
 */
record Measure(double wallSeconds, double cpuSeconds, long peakBytes, long diskReadBytes) {}
