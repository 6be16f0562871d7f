package topplays.cli.live;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import topplays.client.feed.FeedState;
import topplays.report.Figures;

/** Shows a feed at work, a few times a second at most: what was accepted, and how fast. Thread-safe. */
final class FeedProgress {
    private static final long NANOS_BETWEEN = 100_000_000;
    private static final double NANOS_A_SECOND = 1e9;

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

    /** Shows how far it is, if that is long enough after the last time. */
    synchronized void show(FeedState state) {
        long now = nanoTime.getAsLong();
        if (ended || now - lastShownNanos < NANOS_BETWEEN) {
            return;
        }
        lastShownNanos = now;
        long aSecond = Math.round(state.lines() / ((now - begunNanos) / NANOS_A_SECOND));
        progress.accept("%s accepted%s, %s/s"
                .formatted(
                        Figures.count(state.accepted(), "event"),
                        state.rejected() == 0 ? "" : ", " + Figures.count(state.rejected()) + " rejected",
                        Figures.count(aSecond)));
    }

    /** Wipes what it shows. */
    synchronized void end() {
        ended = true;
        progress.accept("");
    }
}
