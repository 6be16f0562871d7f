package topplays.storage.events;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.concurrent.HopelessException;
import topplays.concurrent.PassingTime;
import topplays.concurrent.Retrying;
import topplays.model.Coverage;
import topplays.pacing.live.Batch;
import topplays.storage.BatchName;

/**
 * The batches of one writer in EVENTS: a folder for each UTC day, and in it a file for each batch, which appears whole or
 * not at all.
 *
 * <p>Each event is written exactly once: whatever moment the process or the computer dies, the next one to {@link #open}
 * finds where it ended. Only one writer of a name lives at a time. Not thread-safe.
 *
 * <pre>{@code
 * try (BatchDirectory batches = BatchDirectory.open(events, settings, conf, PassingTime.SYSTEM, err::println)) {
 *     sources.goTo(batches.position());              // and number their next event batches.lastNumber() + 1
 *     batches.write(batch, clock.instant(), sources.positionAfter(batch));
 * }
 * }</pre>
 */
public final class BatchDirectory implements Closeable {
    private static final String KEPT = "kept-";

    private final EventsFiles files;
    private final WriterFolder folder;
    private final WriterSettings settings;
    private final WriterLock lock;
    private final Retrying retrying;
    private PositionRecord ended;
    private boolean hasFailed;

    private BatchDirectory(
            WriterFolder folder, WriterSettings settings, WriterLock lock, Retrying retrying, PositionRecord ended) {
        this.files = folder.files();
        this.folder = folder;
        this.settings = settings;
        this.lock = lock;
        this.retrying = retrying;
        this.ended = ended;
    }

    /**
     * Takes the writer's lock, clears away what a dead predecessor left half done, and finds where it ended.
     *
     * @param told gets a line for the user when something makes it wait, and when that is over
     * @throws IOException if another writer of the name lives, if other options were given before, or if EVENTS is on a
     *     file system that cannot rename atomically or has batches of the name that are not known here
     */
    public static BatchDirectory open(
            Path events, WriterSettings settings, Configuration conf, PassingTime time, Consumer<String> told)
            throws IOException, InterruptedException {
        return open(EventsFiles.at(events, conf), settings, time, told);
    }

    /** Refuses, before anything is done, a file system on which batches cannot appear whole or not at all. */
    public static void checkFileSystem(Path events, Configuration conf) throws IOException {
        EventsFiles.requireAtomicRename(events, conf);
    }

    static BatchDirectory open(EventsFiles files, WriterSettings settings, PassingTime time, Consumer<String> told)
            throws IOException, InterruptedException {
        WriterFolder folder = new WriterFolder(files, settings.name());
        files.makeFolder(folder.path());
        WriterLock lock = files.lock(folder.path(), settings.name(), time, told);
        try {
            PositionRecord ended = recover(folder, settings);
            Retrying retrying = new Retrying(settings.patience(), files::mayPass, time, told);
            return new BatchDirectory(folder, settings, lock, retrying, ended);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static PositionRecord recover(WriterFolder folder, WriterSettings settings) throws IOException {
        folder.deleteInProgress(); // before anything is read, so that no late rename changes it
        PositionRecord ended = folder.deciding().orElse(PositionRecord.first(settings.options()));
        folder.requireNoBatchAfter(ended.last());
        if (ended.last() > 0) {
            ended.requireSame(settings);
        } else {
            ended = PositionRecord.first(settings.options());
            byte[] json = ended.toJson();
            folder.replace(folder.recordPath(0), out -> out.write(json));
        }
        folder.deleteRecordsBut(ended);
        return ended;
    }

    /** The number of the last event that is in a batch; 0 if none is, for the first has number 1. */
    public long lastNumber() {
        return ended.last();
    }

    /** Where the sources stood after that event, as given to {@link #write}; empty if there is none. */
    public Optional<Map<String, Object>> position() {
        return ended.last() == 0 ? Optional.empty() : Optional.of(ended.position());
    }

    /**
     * Writes a batch; once it returns, the batch is durable and there for everybody. While EVENTS cannot be written it
     * waits and tries again, as long as the settings' patience lasts.
     *
     * @param batch begins with the event after {@link #lastNumber}
     * @param release tells the folder
     * @param position where the sources stand after the batch, for {@link #position}: what JSON can hold
     * @throws IOException if the batch cannot be written. It may have been, so nothing more can be written here:
     *     whoever opens the directory again is told where it ended
     */
    public void write(Batch batch, Instant release, Map<String, Object> position)
            throws IOException, InterruptedException {
        if (hasFailed) {
            throw new IllegalStateException("a writer that failed must be opened anew");
        }
        if (batch.first() != lastNumber() + 1) {
            throw new IllegalArgumentException(
                    "a batch must begin with event " + (lastNumber() + 1) + ": " + batch.first());
        }
        String day = LocalDate.ofInstant(release, ZoneOffset.UTC).toString();
        Coverage.Range events = new Coverage.Range(batch.first(), batch.last());
        String target = day + "/" + new BatchName(settings.name(), events).fileName(settings.gzip());
        hasFailed = true;
        ended = retrying.run("write " + files.shown(target), () -> commit(batch, day, target, position));
        hasFailed = false;
    }

    /** One attempt. Each step may have been done before, by an attempt of which it was not known. */
    private PositionRecord commit(Batch batch, String day, String target, Map<String, Object> position)
            throws IOException {
        String hiddenBatch = folder.inProgress();
        String hiddenRecord = folder.inProgress();
        try {
            files.write(hiddenBatch, new BatchContent(batch, settings.gzip()));
            PositionRecord record =
                    new PositionRecord(batch.last(), target, written(hiddenBatch, batch), settings.options(), position);
            byte[] json = record.toJson();
            files.write(hiddenRecord, out -> out.write(json));
            files.makeFolder(day);
            lock.confirm(); // after both files were made, so that a successor deletes them if it does not see their
            // renames
            appear(hiddenRecord, folder.recordPath(record.last()), json.length);
            appear(hiddenBatch, target, record.bytes());
            files.delete(folder.recordPath(ended.last()));
            return record;
        } catch (IOException e) {
            discard(hiddenBatch, e);
            discard(hiddenRecord, e);
            throw e;
        }
    }

    private long written(String hiddenBatch, Batch batch) throws IOException {
        long bytes = files.length(hiddenBatch).orElse(0);
        if (!settings.gzip() && bytes != batch.bytes()) {
            throw new IOException("events %d to %d: %d bytes were written to %s instead of %d"
                    .formatted(batch.first(), batch.last(), bytes, files.shown(hiddenBatch), batch.bytes()));
        }
        return bytes;
    }

    private void appear(String hidden, String target, long bytes) throws IOException {
        if (files.rename(hidden, target)) {
            return;
        }
        OptionalLong found = files.length(target);
        if (found.orElse(bytes) != bytes) {
            throw new HopelessException("another file of %d bytes stands where one of %d should: %s"
                    .formatted(found.getAsLong(), bytes, files.shown(target)));
        }
        files.delete(hidden);
    }

    private void discard(String hidden, IOException failure) {
        try {
            files.delete(hidden);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Keeps a few bytes beside the positions, in place of those kept under the same name. */
    public void store(String name, byte[] content) throws IOException {
        lock.confirm();
        folder.replace(folder.file(KEPT + name), out -> out.write(content));
    }

    /** What was kept; empty if nothing was. */
    public Optional<byte[]> load(String name) throws IOException {
        return files.read(folder.file(KEPT + name));
    }

    /** Gives the lock up. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
