package topplays.bench;

/**
 * The cost of one run of a contender.
 *
 * @param wallSeconds from the start to the end
 * @param cpuSeconds of all its processes, in user and system mode
 * @param peakBytes the maximum resident memory of any of its processes
 * @param diskReadBytes bytes read from disk and not from the page cache
 */
record Measure(double wallSeconds, double cpuSeconds, long peakBytes, long diskReadBytes) {}
