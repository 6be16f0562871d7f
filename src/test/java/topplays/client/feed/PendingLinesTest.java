package topplays.client.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import topplays.client.LineBatch;

@Timeout(60)
class PendingLinesTest {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private long keys;

    private PendingLines pending(int mostLines, Duration linger) {
        return new PendingLines(mostLines, linger, 10, () -> new UUID(0, keys++));
    }

    private static void add(PendingLines pending, String... lines) throws InterruptedException {
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            pending.add(bytes, 0, bytes.length);
        }
    }

    private static String taken(PendingLines pending) throws InterruptedException {
        return pending.take()
                .map(batch -> "%s from %d, %d: %s"
                        .formatted(
                                batch.source(),
                                batch.firstLine(),
                                batch.lines(),
                                new String(batch.body().array(), StandardCharsets.UTF_8)))
                .orElse("no more");
    }

    @Test
    void aBatchIsFullWithItsLinesOrWithItsSource() throws InterruptedException {
        PendingLines pending = pending(2, FOR_EVER);
        pending.begin("one");
        add(pending, "a", "b", "c");
        pending.begin("two");
        add(pending, "d");
        pending.end();

        assertThat(taken(pending)).isEqualTo("one from 1, 2: a\nb\n");
        assertThat(taken(pending)).isEqualTo("one from 3, 1: c\n");
        assertThat(taken(pending)).isEqualTo("two from 1, 1: d\n");
        assertThat(taken(pending)).isEqualTo("no more");
        assertThat(taken(pending)).isEqualTo("no more");
    }

    @Test
    void longLinesMakeABatchFullEarlier() throws InterruptedException {
        PendingLines pending = pending(1_000, FOR_EVER);
        String half = "x".repeat(PendingLines.MAX_BYTES / 2);
        add(pending, half, "a", half);
        pending.end();

        assertThat(pending.take()).map(LineBatch::lines).contains(2);
        assertThat(pending.take()).map(LineBatch::lines).contains(1);
    }

    @Test
    void aLineThatHasWaitedLongEnoughGoesAlone() throws InterruptedException {
        PendingLines pending = pending(1_000, Duration.ofMillis(1));
        pending.begin("standard input");
        add(pending, "a");

        assertThat(taken(pending)).isEqualTo("standard input from 1, 1: a\n");
        add(pending, "b");
        assertThat(taken(pending)).isEqualTo("standard input from 2, 1: b\n");
    }

    @Test
    void eachBatchHasAKeyOfItsOwn() throws InterruptedException {
        PendingLines pending = pending(1, FOR_EVER);
        add(pending, "a", "b");

        assertThat(pending.take()).map(LineBatch::key).contains(new UUID(0, 0));
        assertThat(pending.take()).map(LineBatch::key).contains(new UUID(0, 1));
    }

    @Test
    void addingWaitsForRoom() throws InterruptedException {
        PendingLines pending = new PendingLines(1, FOR_EVER, 1, UUID::randomUUID);
        Thread adding = new Thread(() -> {
            try {
                add(pending, "a", "b");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        adding.start();
        while (adding.getState() != Thread.State.WAITING && adding.isAlive()) {
            Thread.onSpinWait();
        }

        assertThat(adding.isAlive()).isTrue();
        Optional<LineBatch> first = pending.take();
        adding.join();
        assertThat(first).isPresent();
        assertThat(pending.take()).isPresent();
    }
}
