package topplays.pacing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import topplays.concurrent.WaitableClock;
import topplays.pacing.PacingSettings;
import topplays.pacing.policy.PolicyKind;

class LivePacerTest {
    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
    private static final PacingSettings SETTINGS =
            PacingSettings.of(Duration.ofMinutes(15)).withBatches(Duration.ofMinutes(1), 100, 10_000);

    private final HandClock clock = new HandClock(START);
    private final BlockingQueue<Batch> written = new LinkedBlockingQueue<>();
    private final BlockingQueue<PacerTick> ticks = new LinkedBlockingQueue<>();

    @Test
    void keepsTheDeadlineOfALonelyEventByItsOwnTimer() throws Exception {
        Pacer pacer = pacer(written::add);
        try (LivePacer live = LivePacer.start(pacer, SETTINGS, clock, ticks::add)) {
            pacer.accept(MemoryQueue.line("lonely"), "");
            clock.advance(SETTINGS.deadline());

            assertThat(written.take().bytes()).isEqualTo(7);
            live.check();
        }
    }

    @Test
    void endsEachTickOnce() throws Exception {
        try (LivePacer live = LivePacer.start(pacer(written::add), SETTINGS, clock, ticks::add)) {
            for (int i = 0; i < 100; i++) {
                clock.advance(SETTINGS.tick());
                assertThat(ticks.take().arrived()).isZero();
            }
            assertThat(ticks).isEmpty();
            live.check();
        }
    }

    @Test
    void reportsWhyItEndedIfABatchCannotBeWritten() throws Exception {
        Pacer pacer = pacer(batch -> {
            throw new IOException("disk full: " + batch.first());
        });
        try (LivePacer live = LivePacer.start(pacer, SETTINGS, clock, ticks::add)) {
            pacer.accept(MemoryQueue.line("lonely"), "");
            clock.advance(SETTINGS.deadline());

            assertThatThrownBy(() -> checkUntilItFails(live)).hasMessage("disk full: 1");
        }
    }

    private static void checkUntilItFails(LivePacer live) throws IOException {
        while (true) {
            live.check();
            Thread.onSpinWait();
        }
    }

    private static Pacer pacer(BatchSink sink) {
        return new Pacer(SETTINGS, PolicyKind.TAUT_STRING.batches(SETTINGS, START), new MemoryQueue(), sink);
    }

    /** A clock that moves only when it is set. */
    private static final class HandClock implements WaitableClock {
        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        synchronized void advance(Duration by) {
            now = now.plus(by);
            notifyAll();
        }

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void sleepUntil(Instant time) throws InterruptedException {
            while (now.isBefore(time)) {
                wait();
            }
        }
    }

    @Test
    void anErrorInAThreadIsThrownByTheCheck() throws Exception {
        Pacer pacer = pacer(batch -> {
            throw new OutOfMemoryError("heap");
        });
        try (LivePacer live = LivePacer.start(pacer, SETTINGS, clock, ticks::add)) {
            pacer.accept(MemoryQueue.line("lonely"), "");
            clock.advance(SETTINGS.deadline());

            assertThatThrownBy(() -> checkUntilItFails(live)).isInstanceOf(OutOfMemoryError.class);
        }
    }
}
