package topplays.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static topplays.storage.Blocks.block;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One force serves all waiting threads. */
class GroupCommitTest {
    private static final int THREADS = 64;
    private static final int EVENTS_EACH = 50;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @Test
    void aForceServesAllWhoHaveAppendedByThen() throws Exception {
        AtomicInteger forces = new AtomicInteger();
        CountDownLatch allAppended = new CountDownLatch(THREADS);
        try (JournalQueue journal = journal(step -> {
            if (step.startsWith("force 0")) {
                forces.incrementAndGet();
            }
        })) {
            runInAll(() -> {
                long last = journal.append(block("a"), "");
                allAppended.countDown();
                allAppended.await();
                journal.awaitDurable(last);
            });
        }

        assertThat(forces).hasValue(1);
    }

    @Test
    void nobodyIsAnsweredBeforeAForceThatCoversHim() throws Exception {
        AtomicLong bytesAtForce = new AtomicLong();
        AtomicInteger forces = new AtomicInteger();
        try (JournalQueue journal = journal(step -> {
            if (step.startsWith("force 0")) {
                forces.incrementAndGet();
                bytesAtForce.set(newestBytes());
            }
        })) {
            long headerBytes = newestBytes();
            long recordBytes = JournalRecord.encode(RecordMarker.random(), 1, block("a"), "")
                    .size();
            runInAll(() -> {
                for (int i = 0; i < EVENTS_EACH; i++) {
                    long last = journal.append(block("a"), "");
                    journal.awaitDurable(last);
                    assertThat(bytesAtForce.get()).isGreaterThanOrEqualTo(headerBytes + last * recordBytes);
                }
            });
        }

        assertThat(forces.get()).isLessThan(THREADS * EVENTS_EACH / 2);
    }

    private long newestBytes() throws IOException {
        List<Path> segments = Journals.segments(folder.resolve("journal"));
        return Files.size(segments.get(segments.size() - 1));
    }

    @Test
    void aForceThatFailsFailsAllWhoWait() throws Exception {
        CountDownLatch allAppended = new CountDownLatch(THREADS);
        AtomicInteger forces = new AtomicInteger();
        JournalQueue journal = journal(step -> {
            if (step.startsWith("force 0")) {
                forces.incrementAndGet();
                throw new IOException("Input/output error");
            }
        });

        runInAll(() -> {
            long last = journal.append(block("a"), "");
            allAppended.countDown();
            allAppended.await();
            assertThatThrownBy(() -> journal.awaitDurable(last)).hasMessageContaining("Input/output error");
        });

        assertThat(forces).hasValue(1);
        assertThatThrownBy(journal::close).hasMessageContaining("Input/output error");
    }

    private JournalQueue journal(WatchedDisk.Watcher watcher) throws IOException {
        return Journals.open(folder.resolve("journal"), new WatchedDisk(watcher), Journals.ONE_SEGMENT, 0, notes -> {});
    }

    private interface Work {
        void run() throws Exception;
    }

    private void runInAll(Work work) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(() -> {
                work.run();
                return null;
            }));
        }
        for (Future<?> thread : running) {
            thread.get();
        }
        threads.shutdown();
    }
}
