package topplays.serve.feed;

import java.time.Duration;

/**
 * The state of the write path.
 *
 * @param waitingBytes bytes of event lines in the journal that are in no batch
 * @param capacityBytes the maximum of {@code waitingBytes}
 * @param oldest how long the oldest of them has waited, rounded to a tick
 * @param outBytesPerSecond the pacer's output in the last tick
 * @param batches the number of batches since the start
 * @param batchedNumber the number of the last event in a batch
 */
public record IntakeStatus(
        long waitingBytes,
        long capacityBytes,
        Duration oldest,
        double outBytesPerSecond,
        long batches,
        long batchedNumber) {}
