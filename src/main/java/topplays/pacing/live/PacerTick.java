package topplays.pacing.live;

/**
 * What a pacer did in a tick, in bytes of event lines.
 *
 * @param arrived what was accepted in the tick
 * @param released what the policy released in the tick: written, or waiting for its batch to fill
 * @param waiting what was accepted and is not written yet, at the end of the tick
 * @param oldestTicks how many ticks ago the oldest of that arrived
 */
public record PacerTick(long arrived, long released, long waiting, int oldestTicks) {}
