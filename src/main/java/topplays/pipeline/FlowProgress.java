package topplays.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import topplays.model.SizeText;
import topplays.pacing.live.PacerTick;

/**
 * Shows the state of a pacer at most ten times per second: rates in and out, waiting bytes and their age, batches so far.
 */
final class FlowProgress {
    /** The message, printed once, when the buffer is first full. */
    static final String FULL = "the buffer of %s is full and the source waits; --capacity makes it larger";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final long NANOS_BETWEEN = 100_000_000;

    private final Consumer<String> progress;
    private final Duration tick;
    private final LongSupplier nanoTime;
    private long lastShown;
    private long ticks;
    private long arrived;
    private long released;

    FlowProgress(Consumer<String> progress, Duration tick, LongSupplier nanoTime) {
        this.progress = progress;
        this.tick = tick;
        this.nanoTime = nanoTime;
        this.lastShown = nanoTime.getAsLong();
    }

    /** Adds a tick, and shows those since the last output if that is long enough ago. */
    void show(PacerTick last, Instant now, long batches) {
        ticks++;
        arrived += last.arrived();
        released += last.released();
        long nanos = nanoTime.getAsLong();
        if (nanos - lastShown < NANOS_BETWEEN) {
            return;
        }
        lastShown = nanos;
        progress.accept("%s  %s → %s/min, waiting %s %s, %,d files"
                .formatted(
                        TIME.format(now),
                        aMinute(arrived),
                        aMinute(released),
                        SizeText.rounded(last.waiting()),
                        age(last),
                        batches));
        ticks = 0;
        arrived = 0;
        released = 0;
    }

    /** Clears the progress line. */
    void end() {
        progress.accept("");
    }

    private String aMinute(long bytes) {
        double minutes =
                ticks * tick.toMillis() / (double) Duration.ofMinutes(1).toMillis();
        return SizeText.rounded((long) (bytes / minutes));
    }

    private String age(PacerTick last) {
        Duration age = tick.multipliedBy(last.waiting() == 0 ? 0 : last.oldestTicks() + 1L);
        return age.toMinutes() < 60
                ? "%d:%02d".formatted(age.toMinutes(), age.toSecondsPart())
                : "%dh%02d".formatted(age.toHours(), age.toMinutesPart());
    }
}
