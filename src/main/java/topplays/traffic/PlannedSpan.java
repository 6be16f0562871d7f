package topplays.traffic;

/**
 * A short time for which it is settled how many events it has, but not yet which: a piece of work for a thread.
 *
 * @param index from 0; its events depend on the seed and this
 * @param startMicros from the start of the simulation, as all times here
 * @param endMicros exclusive, but for a span of no length, whose events are all at its start
 * @param eventsPerSecond expected in the longer time that the span is a part of
 */
record PlannedSpan(
        long index, long startMicros, long endMicros, int events, double eventsPerSecond, double viralShare) {}
