package topplays.pacing.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import topplays.pacing.PacingSettings;
import topplays.pacing.policy.PolicyKind;

/** Tests the pacer after a sink that did not accept batches accepts them again. */
class PacerCatchUpTest {
    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
    private static final PacingSettings SETTINGS =
            PacingSettings.of(Duration.ofMinutes(15)).withBatches(Duration.ofMinutes(1), 100, 10_000);

    @Test
    void releasesNothingWhileABatchIsOnItsWayAndCatchesUpAtABoundedRate() throws Exception {
        Pacer pacer = pacer();
        int ticksADeadline = (int) SETTINGS.deadline().dividedBy(SETTINGS.tick());
        for (int tick = 0; tick < 3 * ticksADeadline; tick++) { // the sink hangs
            pacer.accept(MemoryQueue.lineOf(1_000), "");
            pacer.endTick();
        }
        long late = pacer.waiting();
        List<Long> writtenATick = new ArrayList<>();
        PacerTick tick;
        do {
            long before = pacer.waiting();
            pacer.writeReleased();
            writtenATick.add(before - pacer.waiting());
            pacer.accept(MemoryQueue.lineOf(1_000), "");
            tick = pacer.endTick();
        } while (tick.oldestTicks() > SETTINGS.deadlineTicks());

        assertThat(late).isGreaterThan(2L * ticksADeadline * 1_000);
        assertThat(writtenATick.get(1)).isLessThanOrEqualTo(SETTINGS.batchIntervalTicks() * 3_100L + 1_000);
        assertThat(writtenATick.subList(2, writtenATick.size())).allMatch(bytes -> bytes <= 3_100);
        assertThat(writtenATick).hasSizeBetween(ticksADeadline / 2, 2 * ticksADeadline);
    }

    @Test
    void catchesUpAtTheUsualRateAlthoughProducersHadToWait() throws Exception {
        Pacer pacer = pacer();
        int ticksADeadline = (int) SETTINGS.deadline().dividedBy(SETTINGS.tick());
        for (int tick = 0; tick < 5 * ticksADeadline; tick++) {
            for (int line = 0; line < 10; line++) {
                pacer.accept(MemoryQueue.lineOf(100), "");
            }
            pacer.endTick();
            pacer.writeReleased();
        }
        for (int tick = 0; tick < 2 * ticksADeadline; tick++) { // the sink hangs, and the buffer is full
            pacer.endTick();
        }
        long waited = pacer.waiting();
        int ticks = 0;
        for (; pacer.waiting() > 0; ticks++) {
            pacer.writeReleased();
            pacer.endTick();
        }

        assertThat(waited).isGreaterThan(10_000);
        assertThat(ticks).isBetween(4, 20);
    }

    @Test
    void catchesUpAlthoughABatchTakesManyTicks() throws Exception {
        Pacer pacer = pacer();
        hang(pacer, 3 * SETTINGS.deadlineTicks());

        assertThat(ticksUntilNothingIsLate(pacer, 5, 1_000)).isLessThan(4 * SETTINGS.deadlineTicks());
    }

    @Test
    void catchesUpAsFastIfNothingMoreArrives() throws Exception {
        Pacer pacer = pacer();
        hang(pacer, 3 * SETTINGS.deadlineTicks());

        assertThat(ticksUntilNothingIsLate(pacer, 1, 0)).isLessThan(2 * SETTINGS.deadlineTicks());
    }

    /** No thread writes the released batches. */
    private static void hang(Pacer pacer, int ticks) throws Exception {
        for (int tick = 0; tick < ticks; tick++) {
            pacer.accept(MemoryQueue.lineOf(1_000), "");
            pacer.endTick();
        }
    }

    private static int ticksUntilNothingIsLate(Pacer pacer, int ticksAWrite, int bytesPerTick) throws Exception {
        for (int tick = 1; tick < 10_000; tick++) {
            if (tick % ticksAWrite == 0) {
                pacer.writeReleased();
            }
            if (bytesPerTick > 0) {
                pacer.accept(MemoryQueue.lineOf(bytesPerTick), "");
            }
            if (pacer.endTick().oldestTicks() <= SETTINGS.deadlineTicks()) {
                return tick;
            }
        }
        throw new AssertionError("it never catches up");
    }

    private static Pacer pacer() {
        return new Pacer(SETTINGS, PolicyKind.TAUT_STRING.batches(SETTINGS, START), new MemoryQueue(), batch -> {});
    }
}
