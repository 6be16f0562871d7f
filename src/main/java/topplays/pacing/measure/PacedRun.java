package topplays.pacing.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import topplays.model.DurationText;
import topplays.model.SizeText;
import topplays.pacing.PacingSettings;
import topplays.pacing.live.PacerTick;
import topplays.pacing.policy.TautString;

/** What a pacer made of the traffic of a whole run, tick by tick, and how near that came to the best possible. */
public final class PacedRun {
    private static final int FIRST_TICKS = 1_024;

    private final PacingSettings settings;
    private long[] arrived = new long[FIRST_TICKS];
    private long[] released = new long[FIRST_TICKS];
    private long[] written = new long[FIRST_TICKS];
    private int ticks;
    /** The last tick in which something arrived; what comes after it is the draining of the buffer. */
    private int lastArrival;

    private long mostWaiting;
    private long before;

    /** Before the first tick. */
    public PacedRun(PacingSettings settings) {
        this.settings = settings;
    }

    /**
     * Notes the next tick.
     *
     * @param waitingAfter what still waits once the batches of the tick are written, in bytes
     */
    public void add(PacerTick tick, long waitingAfter) {
        if (ticks == arrived.length) {
            arrived = Arrays.copyOf(arrived, 2 * ticks);
            released = Arrays.copyOf(released, 2 * ticks);
            written = Arrays.copyOf(written, 2 * ticks);
        }
        arrived[ticks] = tick.arrived();
        released[ticks] = tick.released();
        written[ticks] = before + tick.arrived() - waitingAfter;
        before = waitingAfter;
        ticks++;
        lastArrival = tick.arrived() > 0 ? ticks : lastArrival;
        mostWaiting = Math.max(mostWaiting, tick.waiting());
    }

    /**
     * The sentences that tell it:
     *
     * <pre>
     * Load a minute, in → out: CV 0.51 → 0.45 (best possible 0.45), peak/mean 5.7 → 3.1 (2.6).
     * Waiting: half at most 8.8m, all at most 15m (deadline 15m); at most 6.7 MB at once.
     * </pre>
     */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        evenness().ifPresent(sentences::add);
        slowFilling().ifPresent(sentences::add);
        CumulativeFlow in = CumulativeFlow.ofTicks(Arrays.copyOf(arrived, ticks), 0);
        CumulativeFlow out = CumulativeFlow.ofTicks(Arrays.copyOf(written, ticks), 0);
        Staleness staleness = Staleness.of(in, out, 0, settings.tick());
        sentences.add("Waiting: half at most %s, all at most %s (deadline %s); at most %s at once."
                .formatted(
                        text(staleness.median()),
                        text(staleness.max()),
                        DurationText.of(settings.deadline()),
                        SizeText.rounded(mostWaiting)));
        return sentences;
    }

    /** Where a batch fills in more than a window, the load comes in steps, however even the policy is. */
    private Optional<String> slowFilling() {
        double bytesATick = Arrays.stream(arrived, 0, ticks).sum() / Math.max(1.0, lastArrival);
        double millis = settings.minBatch() / bytesATick * settings.tick().toMillis();
        if (bytesATick == 0 || millis <= ScoredWindows.window(settings).toMillis()) {
            return Optional.empty();
        }
        return Optional.of("A batch of %s fills in %s at this rate: a smaller --min-batch makes the load more even."
                .formatted(SizeText.of(settings.minBatch()), text(Duration.ofMillis((long) millis))));
    }

    private Optional<String> evenness() {
        ScoredWindows scoring;
        try {
            scoring = ScoredWindows.of(settings, lastArrival, Optional.empty());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // too short for a window to be compared with another
        }
        long[] arrivals = Arrays.copyOf(arrived, lastArrival);
        Smoothness in = Smoothness.of(CumulativeFlow.ofTicks(arrivals, 0), scoring);
        Smoothness out = Smoothness.of(CumulativeFlow.ofTicks(Arrays.copyOf(released, ticks), 0), scoring);
        Smoothness best = Smoothness.of(
                CumulativeFlow.ofSums(TautString.optimum(arrivals, settings.deadlineTicks(), settings.capacity())),
                scoring);
        boolean minutes = settings.tick().multipliedBy(scoring.windowTicks()).equals(Duration.ofMinutes(1));
        return Optional.of(String.format(
                Locale.ROOT,
                "Load %s, in → out: CV %.2f → %.2f (best possible %.2f), peak/mean %.1f → %.1f (%.1f).",
                minutes ? "a minute" : "an hour",
                in.cv(),
                out.cv(),
                best.cv(),
                in.peakToMean(),
                out.peakToMean(),
                best.peakToMean()));
    }

    /** A duration for the eye, of one decimal. */
    private static String text(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1fs", seconds);
        }
        return seconds < 3_600
                ? String.format(Locale.ROOT, "%.1fm", seconds / 60)
                : String.format(Locale.ROOT, "%.1fh", seconds / 3_600);
    }
}
