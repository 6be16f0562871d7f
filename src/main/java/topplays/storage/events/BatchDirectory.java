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
import topplays.concurrent.Failures;
import topplays.concurrent.PermanentFailureException;
import topplays.concurrent.Retrying;
import topplays.concurrent.WaitableClock;
import topplays.model.Coverage;
import topplays.pacing.live.Batch;
import topplays.storage.BatchName;

/**
 * The batches of one writer in EVENTS: a folder for each UTC day with a file for each batch. A file appears whole or
 * not at all.
 *
 * <p>Each event is written exactly once: the process or the computer may die at any moment, and the next {@link #open}
 * finds the last batch. Only one writer of a name can be open at a time. Not thread-safe.
 *
 * <pre>{@code
 * try (BatchDirectory batches = BatchDirectory.open(events, settings, conf, WaitableClock.STEADY, err::println)) {
 *     sources.goTo(batches.position());              // their next event has the number batches.lastNumber() + 1
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
     * Takes the writer's lock, deletes unfinished files of a dead predecessor, and finds its last batch.
     *
     * @param notes receives a line for the user when a wait begins and when it ends
     * @throws IOException if another process uses the writer's name, if the writer had other options before, if the
     *     file system of EVENTS cannot rename atomically, or if EVENTS has batches of the writer that its records do
     *     not mention
     */
    public static BatchDirectory open(
            Path events, WriterSettings settings, Configuration conf, WaitableClock clock, Consumer<String> notes)
            throws IOException, InterruptedException {
        return open(EventsFiles.at(events, conf), settings, clock, notes);
    }

    /** The options with which a writer wrote its batches; empty if it has none. Changes nothing. */
    public static Optional<Map<String, Object>> optionsOf(String writer, Path events, Configuration conf)
            throws IOException {
        return new WriterFolder(EventsFiles.at(events, conf), writer)
                .deciding()
                .filter(record -> record.last() > 0)
                .map(PositionRecord::options);
    }

    /** Refuses a file system without an atomic rename; changes nothing. */
    public static void checkFileSystem(Path events, Configuration conf) throws IOException {
        EventsFiles.requireAtomicRename(events, conf);
    }

    static BatchDirectory open(EventsFiles files, WriterSettings settings, WaitableClock clock, Consumer<String> notes)
            throws IOException, InterruptedException {
        WriterFolder folder = new WriterFolder(files, settings.name());
        files.makeFolder(folder.path());
        WriterLock lock = files.lock(folder.path(), settings.name(), clock, notes);
        try {
            PositionRecord ended = recover(folder, settings);
            Retrying retrying = new Retrying(settings.patience(), files::isTemporary, clock, notes);
            return new BatchDirectory(folder, settings, lock, retrying, ended);
        } catch (IOException | RuntimeException e) {
            Failures.closeAfter(e, lock);
            throw e;
        }
    }

    private static PositionRecord recover(WriterFolder folder, WriterSettings settings) throws IOException {
        folder.deleteInProgress(); // before reading, so that no late rename of the predecessor changes the result
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

    /** The writer's name. */
    public String writer() {
        return settings.name();
    }

    /** The id of EVENTS, which stays the same when the folder is moved. */
    public String eventsId() throws IOException {
        return folder.eventsId();
    }

    /** The number of the last event in a batch; 0 before the first batch, as the first event has number 1. */
    public long lastNumber() {
        return ended.last();
    }

    /** The position of the sources after that event, as given to {@link #write}; empty before the first batch. */
    public Optional<Map<String, Object>> position() {
        return ended.last() == 0 ? Optional.empty() : Optional.of(ended.position());
    }

    /**
     * Writes a batch; when it returns, the batch is durable and visible. If EVENTS cannot be written, it waits and
     * tries again until the settings' patience ends.
     *
     * @param batch begins with the event after {@link #lastNumber}
     * @param release the time of release; its UTC day is the folder
     * @param position the position of the sources after the batch, for {@link #position}; values that JSON can hold
     * @throws IOException if the batch cannot be written. It may exist nevertheless, so this object accepts no more
     *     batches; open the directory again to continue
     */
    public void write(Batch batch, Instant release, Map<String, Object> position)
            throws IOException, InterruptedException {
        if (hasFailed) {
            throw new IllegalStateException("a writer that failed must be opened again");
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

    /** One attempt. An earlier attempt that seemed to fail may have done some of its steps. */
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
            lock.confirm(); // after both files exist: a successor then deletes them, or sees them renamed
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
            throw new PermanentFailureException("%s exists with %d bytes instead of %d; another process wrote it"
                    .formatted(files.shown(target), found.getAsLong(), bytes));
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

    /** Stores a few bytes next to the positions; replaces those stored under the same name. */
    public void store(String name, byte[] content) throws IOException {
        lock.confirm();
        folder.replace(folder.file(KEPT + name), out -> out.write(content));
    }

    /** The bytes stored under the name; empty if there are none. */
    public Optional<byte[]> load(String name) throws IOException {
        return files.read(folder.file(KEPT + name));
    }

    /** Releases the lock. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
