package topplays.serve.feed;

import java.time.Duration;

/**
 * How the events on their way are doing.
 *
 * @param waitingBytes of event lines that are in the journal and in no batch yet
 * @param capacityBytes the most that can wait
 * @param oldest how long the oldest of them has waited, to a tick
 * @param outBytesPerSecond what the pacer released in the last tick
 * @param batches written since the start
 * @param batchedNumber the last event that is in a batch
 */
public record IntakeStatus(
        long waitingBytes,
        long capacityBytes,
        Duration oldest,
        double outBytesPerSecond,
        long batches,
        long batchedNumber) {}
