package topplays.traffic;

/**
 * A short time span with a known number of events, as a unit of work for a thread.
 *
 * @param index from 0; the span's events depend on it and the seed
 * @param startMicros from the start of the simulation, like all times here
 * @param endMicros exclusive; the events of a span of length 0 are all at its start
 * @param eventsPerSecond the expected rate of the stretch that contains the span
 */
record PlannedSpan(
        long index, long startMicros, long endMicros, int events, double eventsPerSecond, double viralShare) {}
