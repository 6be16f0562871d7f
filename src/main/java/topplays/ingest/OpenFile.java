package topplays.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import topplays.format.settings.InputSettings;
import topplays.model.EventLines;
import topplays.model.LineCounts;
import topplays.storage.input.InputFile;

/** A file that is read to its end from a position. Not thread-safe. */
final class OpenFile implements Closeable {
    private final InputFile file;
    private final FilePosition from;
    private final LogReader reader;
    private boolean done;

    private OpenFile(InputFile file, FilePosition from, LogReader reader) {
        this.file = file;
        this.from = from;
        this.reader = reader;
    }

    /**
     * Opens a file at the position of an earlier run.
     *
     * @param notes gets a message if the last line that was read before has grown since
     */
    static OpenFile open(
            InputFile file,
            FilePosition from,
            LogOpener logs,
            InputSettings settings,
            MalformedLines malformed,
            List<String> notes)
            throws IOException {
        LogLines lines = new LogLines(file.name(), settings, malformed);
        if (from.bytes() == 0) {
            return new OpenFile(file, from, new LogReader(logs.open(file.path()), 0, lines));
        }
        lines.skip(
                from.lines().linesRead(),
                settings.syntax().header() ? Optional.of(logs.firstLine(file.path())) : Optional.empty());
        LogOpener.Rest rest = logs.openAfter(from.bytes(), file.path());
        LogReader reader = new LogReader(rest.in(), from.bytes(), lines);
        if (!rest.startsLine() && reader.passOverLine() > 0) {
            notes.add("%s, line %d was read before it was whole; its rest is passed over"
                    .formatted(file.name(), from.lines().linesRead()));
        }
        return new OpenFile(file, from, reader);
    }

    /** Reads until the events have that many bytes. Returns false if the file ends before. */
    boolean read(EventLines into, int atLeastBytes, long arrivalMillis) throws IOException {
        while (!reader.read(into, atLeastBytes, arrivalMillis)) {
            if (!reader.fill()) {
                reader.readUnended(into, arrivalMillis);
                done = true;
                return false;
            }
        }
        return true;
    }

    /** The position up to which it was read, now and before. */
    FilePosition position() {
        return new FilePosition(
                file.path(), from.head(), reader.position(), from.lines().plus(counts()), file.length(), done);
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
