package topplays.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static topplays.storage.Blocks.block;
import static topplays.storage.Blocks.drain;
import static topplays.storage.Blocks.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.pacing.live.Batch;
import topplays.pacing.live.EventQueue;

/** The contract of every event queue. */
public abstract class EventQueueContract {
    @TempDir
    public Path folder;

    private EventQueue queue;

    /** An empty queue in {@link #folder}, small enough to use all its kinds of storage soon. */
    protected abstract EventQueue create(long firstNumber) throws IOException;

    @BeforeEach
    void createQueue() throws IOException {
        queue = create(1);
    }

    @AfterEach
    void closeQueue() throws IOException {
        queue.close();
    }

    @Test
    void numbersEventsAsTheyCome() throws IOException {
        assertThat(queue.append(block("a", "b"), "")).isEqualTo(2);
        assertThat(queue.append(block(), "")).isEqualTo(2);
        assertThat(queue.append(block("c"), "")).isEqualTo(3);
    }

    @Test
    void numbersFromTheFirstNumberGiven() throws IOException {
        queue.close();
        queue = create(101);

        assertThat(queue.append(block("a", "b"), "")).isEqualTo(102);
        Batch batch = queue.take(1);
        assertThat(batch.first()).isEqualTo(101);
        assertThat(batch.last()).isEqualTo(101);
    }

    @Test
    void aBatchHasAsFewEventsAsHaveTheBytes() throws IOException {
        queue.append(block("aa", "b"), "");
        queue.append(block("c", "dddd", "e"), "");

        assertBatch(1, 1, 1, text("aa"));
        assertBatch(3, 2, 3, text("b", "c"));
        assertBatch(6, 4, 5, text("dddd", "e"));
        assertThat(queue.bytes()).isZero();
    }

    private void assertBatch(long least, long first, long last, String text) throws IOException {
        Batch batch = queue.take(least);
        assertThat(text(batch)).isEqualTo(text);
        assertThat(batch.bytes()).isEqualTo(text.length());
        assertThat(batch.first()).isEqualTo(first);
        assertThat(batch.last()).isEqualTo(last);
        queue.remove(batch);
    }

    @Test
    void aBatchIsInTheQueueUntilItIsRemoved() throws IOException {
        queue.append(block("a", "b"), "");
        Batch batch = queue.take(2);
        assertThat(queue.bytes()).isEqualTo(4);

        queue.remove(batch);

        assertThat(queue.bytes()).isEqualTo(2);
    }

    @Test
    void aBatchHasTheSameBytesWheneverItIsWritten() throws IOException {
        queue.append(block("a", "bb", "c"), "");
        Batch batch = queue.take(4);
        for (int i = 0; i < 100; i++) {
            queue.append(block("x".repeat(i)), "");
            assertThat(text(batch)).isEqualTo(text("a", "bb"));
        }
    }

    @Test
    void eventsMayBeAppendedWhileABatchIsWritten() throws IOException {
        for (int i = 0; i < 100; i++) {
            queue.append(block("before" + i), "");
        }
        Batch batch = queue.take(queue.bytes());
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        batch.writeTo(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                queue.append(block("meanwhile"), "");
                written.write(b);
            }
        });

        assertThat(written.toString(UTF_8)).isEqualTo(text(batch)).doesNotContain("meanwhile");
        queue.remove(batch);
        assertThat(drain(queue)).isEqualTo(text("meanwhile").repeat((int) batch.bytes()));
    }

    @Test
    void oneBatchIsUnderWayAtATime() throws IOException {
        queue.append(block("a", "b"), "");
        Batch batch = queue.take(1);

        assertThatThrownBy(() -> queue.take(1)).isInstanceOf(IllegalStateException.class);
        queue.remove(batch);
        assertThatThrownBy(() -> queue.remove(batch)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBatchHasFromOneByteToAllThereAre() throws IOException {
        assertThatThrownBy(() -> queue.take(1)).hasMessageContaining("from 1 to 0");
        queue.append(block("a"), "");
        assertThatThrownBy(() -> queue.take(0)).hasMessageContaining("from 1 to 2");
        assertThatThrownBy(() -> queue.take(3)).hasMessageContaining("from 1 to 2");
        assertThat(drain(queue)).isEqualTo(text("a"));
    }

    @Test
    void aLineCanBeLongerThanAnyPartOfTheQueue() throws IOException {
        String line = "x".repeat(300_000);
        queue.append(block("a"), "");
        queue.append(block(line), "");
        queue.append(block(line, "b"), "");

        assertThat(drain(queue)).isEqualTo(text("a", line, line, "b"));
    }

    @Test
    void keepsTheOrderOfEachProducer() throws Exception {
        int producers = 8;
        int each = 2_000;
        ExecutorService threads = Executors.newFixedThreadPool(producers);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < producers; i++) {
            String name = "p" + i + " ";
            running.add(threads.submit(() -> {
                for (int event = 0; event < each; event++) {
                    queue.append(block(name + event), "");
                }
                return null;
            }));
        }
        StringBuilder drained = new StringBuilder();
        while (running.stream().anyMatch(producer -> !producer.isDone())) {
            drained.append(drain(queue));
        }
        for (Future<?> producer : running) {
            producer.get();
        }
        threads.shutdown();
        List<String> lines = drained.append(drain(queue)).toString().lines().toList();

        assertThat(lines).hasSize(producers * each);
        for (int i = 0; i < producers; i++) {
            String name = "p" + i + " ";
            List<String> own =
                    lines.stream().filter(line -> line.startsWith(name)).toList();
            for (int event = 0; event < each; event++) {
                assertThat(own.get(event)).isEqualTo(name + event);
            }
        }
    }

    @Test
    void agreesWithAListWhateverIsAppendedAndTaken() throws IOException {
        Random random = new Random(3);
        List<String> waiting = new ArrayList<>();
        long removed = 0;
        for (int step = 0; step < 1_000; step++) {
            if (random.nextInt(100) < 80 || waiting.isEmpty()) {
                String[] lines = randomLines(random);
                queue.append(block(lines), "mark " + step);
                waiting.addAll(List.of(lines));
            } else {
                long least = 1 + random.nextLong(queue.bytes());
                Batch batch = queue.take(least);
                List<String> expected = head(waiting, least);
                assertThat(text(batch)).isEqualTo(text(expected.toArray(String[]::new)));
                assertThat(batch.first()).isEqualTo(removed + 1);
                removed += expected.size();
                assertThat(batch.last()).isEqualTo(removed);
                queue.remove(batch);
                waiting.subList(0, expected.size()).clear();
            }
            assertThat(queue.bytes()).isEqualTo(bytes(waiting));
        }
    }

    private static String[] randomLines(Random random) {
        String[] lines = new String[random.nextInt(6)];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = random.nextInt() + "x".repeat(random.nextInt(10) == 0 ? 50_000 : random.nextInt(60));
        }
        return lines;
    }

    private static List<String> head(List<String> lines, long least) {
        int count = 0;
        for (long bytes = 0; bytes < least; count++) {
            bytes += lines.get(count).length() + 1;
        }
        return List.copyOf(lines.subList(0, count));
    }

    private static long bytes(List<String> lines) {
        return lines.stream().mapToLong(line -> line.length() + 1).sum();
    }
}
