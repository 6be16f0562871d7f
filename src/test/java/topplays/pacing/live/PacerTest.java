package topplays.pacing.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topplays.model.EventBlock;
import topplays.pacing.PacingSettings;
import topplays.pacing.policy.Backlog;
import topplays.pacing.policy.BatchPolicy;
import topplays.pacing.policy.FixedCeiling;
import topplays.pacing.policy.PolicyKind;

class PacerTest {
    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
    private static final PacingSettings SETTINGS =
            PacingSettings.of(Duration.ofMinutes(15)).withBatches(Duration.ofMinutes(1), 100, 10_000);

    private final MemoryQueue queue = new MemoryQueue();
    private final List<Batch> written = new ArrayList<>();

    @Test
    void writesTheSameBatchesAsThePolicyForTheSameArrivals() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        Pacer pacer = pacer(SETTINGS, written::add);
        BatchPolicy reference = PolicyKind.TAUT_STRING.batches(SETTINGS, START);
        Backlog backlog = Backlog.of(SETTINGS);
        List<Long> expected = new ArrayList<>();

        for (int tick = 0; tick < 2_000; tick++) {
            int bytes = random.nextInt(tick % 400 < 200 ? 400 : 10);
            for (int i = 0; i < bytes; i++) {
                pacer.accept(MemoryQueue.lineOf(1), "");
            }
            pacer.endTick();
            pacer.writeReleased();
            backlog.arrive(bytes);
            int before = expected.size();
            reference.write(backlog, expected::add);
            backlog.release(expected.subList(before, expected.size()).stream()
                    .mapToLong(Long::longValue)
                    .sum());
        }

        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(written).extracting(Batch::bytes).isEqualTo(expected);
    }

    @Test
    void writesAnEventWithinTheDeadlineThoughNoOtherArrives() throws Exception {
        Pacer pacer = pacer(SETTINGS, written::add);
        pacer.accept(MemoryQueue.line("lonely"), "");

        int ticks = 0;
        while (written.isEmpty()) {
            PacerTick tick = pacer.endTick();
            assertThat(tick.oldestTicks()).isEqualTo(ticks);
            pacer.writeReleased();
            ticks++;
        }

        assertThat(SETTINGS.tick().multipliedBy(ticks)).isLessThanOrEqualTo(SETTINGS.deadline());
        assertThat(textOf(written)).isEqualTo("lonely\n");
    }

    @Test
    void writesTheRestWhenEarlierBatchesTookMoreThanPlanned() throws Exception {
        Pacer pacer = new Pacer(SETTINGS, new FixedCeiling(10), queue, written::add);
        for (int i = 0; i < 5; i++) {
            pacer.accept(MemoryQueue.lineOf(6), ""); // whole events: 12, 12 and the remaining 6
        }

        pacer.endTick();
        pacer.writeReleased();

        assertThat(written).extracting(Batch::bytes).containsExactly(12L, 12L, 6L);
        assertThat(pacer.endTick().waiting()).isZero();
    }

    @Test
    void writesNoEmptyBatchAfterABatchThatTookEverything() throws Exception {
        Pacer pacer = new Pacer(SETTINGS, new FixedCeiling(10), queue, written::add);
        pacer.accept(MemoryQueue.lineOf(9), "");
        pacer.accept(MemoryQueue.lineOf(11), ""); // 20 bytes, and no event ends at the tenth

        pacer.endTick();
        pacer.writeReleased();

        assertThat(written).extracting(Batch::bytes).containsExactly(20L);
        assertThat(pacer.endTick().waiting()).isZero();
    }

    @Test
    void keepsTheOrderOfEachProducerAndLosesNothing() throws Exception {
        PacingSettings small = SETTINGS.withCapacity(2_000);
        Pacer pacer = pacer(small, written::add);
        List<CompletableFuture<Void>> producers = new ArrayList<>();
        for (int producer = 0; producer < 8; producer++) {
            String name = "p" + producer;
            producers.add(CompletableFuture.runAsync(() -> produce(pacer, name)));
        }
        while (!producers.stream().allMatch(CompletableFuture::isDone)) {
            assertThat(pacer.endTick().waiting()).isLessThanOrEqualTo(2_000);
            pacer.writeReleased();
        }
        pacer.flush();

        List<String> lines = textOf(written).lines().toList();
        assertThat(lines).hasSize(8_000);
        for (int producer = 0; producer < 8; producer++) {
            String name = "p" + producer + " ";
            assertThat(lines.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(3)))
                    .isEqualTo(numbers());
        }
        assertThat(written.get(written.size() - 1).last()).isEqualTo(8_000);
    }

    private static List<String> numbers() {
        return IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();
    }

    private static void produce(Pacer pacer, String name) {
        try {
            for (int i = 0; i < 1_000; i++) {
                pacer.accept(MemoryQueue.line(name + " " + i), "");
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void neverHoldsMoreThanItsCapacity() throws Exception {
        PacingSettings small = SETTINGS.withCapacity(1_000);
        Pacer pacer = pacer(small, written::add);
        for (int i = 0; i < 1_000; i++) {
            pacer.accept(MemoryQueue.lineOf(100), "");
            assertThat(pacer.waiting()).isLessThanOrEqualTo(1_000);
            if (i % 300 == 0) {
                assertThat(pacer.endTick().waiting()).isEqualTo(pacer.waiting());
                pacer.writeReleased();
            }
        }
        assertThat(written).hasSizeGreaterThan(900).allMatch(batch -> batch.bytes() >= 100);
    }

    @Test
    void makesProducersWaitWhileTheBufferIsFullAndTheSinkIsBusy() throws Exception {
        CountDownLatch sinkEntered = new CountDownLatch(1);
        CountDownLatch sinkMayGoOn = new CountDownLatch(1);
        PacingSettings small = SETTINGS.withCapacity(200);
        Pacer pacer = pacer(small, batch -> {
            sinkEntered.countDown();
            sinkMayGoOn.await();
            written.add(batch);
        });
        pacer.accept(MemoryQueue.lineOf(200), "");
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> accept(pacer, MemoryQueue.lineOf(150)));
        sinkEntered.await();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> accept(pacer, MemoryQueue.lineOf(50)));

        assertThat(pacer.endTick().waiting()).isEqualTo(200);
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
        sinkMayGoOn.countDown();
        first.get();
        second.get();
        assertThat(pacer.waiting()).isEqualTo(200);
    }

    private static void accept(Pacer pacer, EventBlock block) {
        try {
            pacer.accept(block, "");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void acceptsNothingMoreOnceTheSinkHasFailed() throws Exception {
        Pacer pacer = pacer(SETTINGS.withCapacity(200), batch -> {
            throw new IOException("disk full");
        });
        pacer.accept(MemoryQueue.lineOf(200), "");

        assertThatThrownBy(() -> pacer.accept(MemoryQueue.lineOf(200), "")).hasMessage("disk full");
        assertThatThrownBy(() -> pacer.accept(MemoryQueue.lineOf(200), ""))
                .hasMessageContaining("nothing more is accepted");
        assertThat(pacer.waiting()).isEqualTo(200);
    }

    @Test
    void refusesABlockThatCannotFit() {
        Pacer pacer = pacer(SETTINGS.withCapacity(200), written::add);

        assertThatThrownBy(() -> pacer.accept(MemoryQueue.lineOf(201), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must fit into the capacity of 200 bytes: 201");
    }

    private Pacer pacer(PacingSettings settings, BatchSink sink) {
        return new Pacer(settings, PolicyKind.TAUT_STRING.batches(settings, START), queue, sink);
    }

    private static String textOf(List<Batch> batches) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Batch batch : batches) {
            batch.writeTo(lines);
        }
        return lines.toString(UTF_8);
    }
}
