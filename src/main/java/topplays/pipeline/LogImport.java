package topplays.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import topplays.concurrent.Failures;
import topplays.concurrent.Threads;
import topplays.ingest.LogFiles;
import topplays.model.EventLines;
import topplays.pacing.live.Batch;
import topplays.pacing.live.EventQueue;
import topplays.storage.events.BatchDirectory;

/**
 * Imports log files into batches as fast as they can be read: one thread reads while another writes the batch before. The
 * files' positions are stored with each batch, so the next run continues after an interrupted one.
 */
public final class LogImport implements Closeable {
    private static final int BLOCK_BYTES = 1 << 18;

    private final LogFiles files;
    private final EventQueue queue;
    private final BatchDirectory directory;
    private final long batchBytes;
    private final Clock clock;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Threads.daemons("topplays-batches"));
    private Future<?> writing = writer.submit(() -> {});
    /** Bytes in the queue that are not in a batch yet. */
    private long gathered;

    private long batches;

    public LogImport(LogFiles files, EventQueue queue, BatchDirectory directory, long batchBytes, Clock clock) {
        this.files = files;
        this.queue = queue;
        this.directory = directory;
        this.batchBytes = batchBytes;
        this.clock = clock;
    }

    /** Reads and writes everything. If a file cannot be read, it fails after everything else is written. */
    public void run(Consumer<String> progress) throws IOException, InterruptedException {
        try {
            read(progress);
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            writeRestAfter(e);
            throw e;
        }
        writeRest();
    }

    private void writeRestAfter(Throwable failure) throws InterruptedException {
        try {
            writeRest();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void writeRest() throws IOException, InterruptedException {
        if (gathered > 0) {
            writeGathered();
        }
        awaitWritten();
    }

    private void read(Consumer<String> progress) throws IOException, InterruptedException {
        EventLines lines = new EventLines(2 * BLOCK_BYTES);
        while (files.fill(lines, (int) Math.min(BLOCK_BYTES, batchBytes - gathered), clock.millis())) {
            gathered += lines.length();
            queue.append(lines.takeBlock(), "");
            if (gathered >= batchBytes) {
                writeGathered();
                progress.accept(
                        "%,d lines read, %,d files".formatted(files.counts().linesRead(), batches));
            }
        }
    }

    private void writeGathered() throws IOException, InterruptedException {
        awaitWritten();
        long bytes = gathered;
        Map<String, Object> position = files.position();
        writing = writer.submit(() -> {
            Batch batch = queue.take(bytes);
            directory.write(batch, clock.instant(), position);
            queue.remove(batch);
            return null;
        });
        gathered = 0;
        batches++;
    }

    private void awaitWritten() throws IOException, InterruptedException {
        try {
            writing.get();
        } catch (ExecutionException e) {
            throw Failures.asIs(e);
        }
    }

    public long batches() {
        return batches;
    }

    /** Abandons a batch that is being written. */
    @Override
    public void close() {
        writer.shutdownNow();
    }
}
