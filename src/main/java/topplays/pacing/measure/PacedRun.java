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

/** The ticks of a whole run of a pacer, and their comparison with the optimum. */
public final class PacedRun {
    private static final int FIRST_TICKS = 1_024;

    private final PacingSettings settings;
    private long[] arrived = new long[FIRST_TICKS];
    private long[] released = new long[FIRST_TICKS];
    private long[] written = new long[FIRST_TICKS];
    private int ticks;
    /** The last tick with arrivals; the buffer drains after it. */
    private int lastArrival;

    private long mostWaiting;
    private long before;

    /** A run before its first tick. */
    public PacedRun(PacingSettings settings) {
        this.settings = settings;
    }

    /**
     * Adds the next tick.
     *
     * @param waitingAfter the bytes that wait after the batches of the tick are written
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
     * The report in sentences:
     *
     * <pre>
     * Load per minute, in → out: CV 0.51 → 0.45 (best possible 0.45), peak/mean 5.7 → 3.1 (2.6).
     * Median wait 8.8m, longest 15m (deadline 15m); at most 6.7 MB waited at once.
     * </pre>
     */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        evenness().ifPresent(sentences::add);
        slowFilling().ifPresent(sentences::add);
        CumulativeFlow in = CumulativeFlow.ofTicks(Arrays.copyOf(arrived, ticks), 0);
        CumulativeFlow out = CumulativeFlow.ofTicks(Arrays.copyOf(written, ticks), 0);
        Staleness staleness = Staleness.of(in, out, 0, settings.tick());
        sentences.add("Median wait %s, longest %s (deadline %s); at most %s waited at once."
                .formatted(
                        text(staleness.median()),
                        text(staleness.max()),
                        DurationText.of(settings.deadline()),
                        SizeText.rounded(mostWaiting)));
        return sentences;
    }

    /** If a batch takes longer than a window to fill, the load has steps with any policy. */
    private Optional<String> slowFilling() {
        double bytesPerTick = Arrays.stream(arrived, 0, ticks).sum() / Math.max(1.0, lastArrival);
        double millis = settings.minBatch() / bytesPerTick * settings.tick().toMillis();
        if (bytesPerTick == 0 || millis <= ScoredWindows.window(settings).toMillis()) {
            return Optional.empty();
        }
        return Optional.of(
                "A batch of %s takes %s to fill at this rate; a smaller --min-batch makes the load more even."
                        .formatted(SizeText.of(settings.minBatch()), text(Duration.ofMillis((long) millis))));
    }

    private Optional<String> evenness() {
        ScoredWindows scoring;
        try {
            scoring = ScoredWindows.of(settings, lastArrival, Optional.empty());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // too short for two windows
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
                minutes ? "per minute" : "per hour",
                in.cv(),
                out.cv(),
                best.cv(),
                in.peakToMean(),
                out.peakToMean(),
                best.peakToMean()));
    }

    /** A duration with one decimal. */
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
