package topplays.pacing.live;

/**
 * The statistics of a pacer's tick, in bytes of event lines.
 *
 * @param arrived accepted in the tick
 * @param released released by the policy in the tick: written, or waiting for its batch to fill
 * @param waiting accepted and not yet written, at the end of the tick
 * @param oldestTicks the age in ticks of the oldest waiting event
 */
public record PacerTick(long arrived, long released, long waiting, int oldestTicks) {}
