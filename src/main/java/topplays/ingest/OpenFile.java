package topplays.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import topplays.concurrent.Failures;
import topplays.model.EventLines;
import topplays.model.LineCounts;
import topplays.storage.input.InputFile;

/** A file that is read to its end from a position. Not thread-safe. */
final class OpenFile implements Closeable {
    private final InputFile file;
    private final FilePosition from;
    private final LogOpener logs;
    private final LogReader reader;
    private final boolean readsUnended;
    private final List<String> notes;
    private Optional<FileFingerprint> storedTail = Optional.empty();
    private boolean done;

    private OpenFile(
            InputFile file,
            FilePosition from,
            LogOpener logs,
            LogReader reader,
            boolean readsUnended,
            List<String> notes) {
        this.file = file;
        this.from = from;
        this.logs = logs;
        this.reader = reader;
        this.readsUnended = readsUnended;
        this.notes = notes;
    }

    /**
     * Opens a file at the position of an earlier run.
     *
     * @param notes gets a message if the last line that was read before has grown since
     */
    static OpenFile open(
            InputFile file, FilePosition from, LogOpener logs, LogLines lines, boolean isFinal, List<String> notes)
            throws IOException {
        boolean readsUnended = isFinal || logs.isArchive(file.path());
        if (from.bytes() == 0) {
            return new OpenFile(file, from, logs, new LogReader(logs.open(file.path()), lines), readsUnended, notes);
        }
        logs.skip(from.lines().linesRead(), lines, file.path());
        LogOpener.Rest rest = logs.openAfter(from.bytes(), file.path());
        LogReader reader = new LogReader(rest.in(), from.bytes(), rest.before(), lines);
        OpenFile open = new OpenFile(file, from, logs, reader, readsUnended, notes);
        if (!rest.startsLine() && open.passOverLine() > 0) {
            notes.add("%s, line %d was read before it was whole; its rest is passed over"
                    .formatted(file.name(), from.lines().linesRead()));
        }
        return open;
    }

    private int passOverLine() throws IOException {
        try {
            return reader.passOverLine();
        } catch (IOException | RuntimeException e) {
            Failures.closeAfter(e, reader);
            throw e;
        }
    }

    /** Reads until the events have that many bytes. Returns false if the file ends before. */
    boolean read(EventLines into, int atLeastBytes, long arrivalMillis) throws IOException {
        while (!reader.read(into, atLeastBytes, arrivalMillis)) {
            if (!reader.fill()) {
                end(into, arrivalMillis);
                return false;
            }
        }
        return true;
    }

    private void end(EventLines into, long arrivalMillis) throws IOException {
        if (readsUnended) {
            reader.readUnended(into, arrivalMillis);
        }
        done = !reader.hasRest();
        if (!done) {
            notes.add("%s: the last line, line %,d, has no line end yet and is left for the next run; --final reads it"
                    .formatted(file.name(), reader.line() + 1));
        }
        if (logs.isArchive(file.path())) {
            storedTail = Optional.of(logs.storedTail(file.path(), file.length()));
        }
    }

    /** The position up to which it was read, now and before. */
    FilePosition position() {
        return new FilePosition(
                file.path(),
                from.head(),
                reader.position(),
                Optional.of(reader.tail()),
                from.lines().plus(counts()),
                file.length(),
                storedTail,
                done);
    }

    /** The lines that were read here. */
    LineCounts counts() {
        return reader.counts();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
