package topplays.cli.live;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import topplays.client.feed.FeedState;
import topplays.report.Figures;

/** Shows the progress of a feed at most ten times per second: events accepted and their rate. Thread-safe. */
final class FeedProgress {
    private static final long INTERVAL_NANOS = 100_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Consumer<String> progress;
    private final LongSupplier nanoTime;
    private final long begunNanos;
    private long lastShownNanos;
    private boolean ended;

    FeedProgress(Consumer<String> progress, LongSupplier nanoTime) {
        this.progress = progress;
        this.nanoTime = nanoTime;
        this.begunNanos = nanoTime.getAsLong();
        this.lastShownNanos = begunNanos;
    }

    /** Shows the state if the interval has passed. */
    synchronized void show(FeedState state) {
        long now = nanoTime.getAsLong();
        if (ended || now - lastShownNanos < INTERVAL_NANOS) {
            return;
        }
        lastShownNanos = now;
        long perSecond = Math.round(state.lines() / ((now - begunNanos) / NANOS_PER_SECOND));
        progress.accept("%s accepted%s, %s/s"
                .formatted(
                        Figures.count(state.accepted(), "event"),
                        state.rejected() == 0 ? "" : ", " + Figures.count(state.rejected()) + " rejected",
                        Figures.count(perSecond)));
    }

    /** Clears the progress line. */
    synchronized void end() {
        ended = true;
        progress.accept("");
    }
}
