package topplays.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import topplays.format.settings.InputSettings;
import topplays.model.EventLines;
import topplays.model.LineCounts;

/**
 * A log that is followed by its name: to the end of each file that bears it, then from the start of the next.
 *
 * <p>A file is left only once another has its name and something is written in that: whoever writes has moved on by then.
 * Not thread-safe.
 */
final class FollowedFile implements Closeable {
    private final Path path;
    private final InputSettings settings;
    private final LogOpener logs;
    private final MalformedLines malformed;
    private final List<String> notes;
    private final RotatedLogs rotated;

    /** Where the last file was left, if one is not open. */
    private Optional<FollowedPosition> left = Optional.empty();

    private Optional<TailedLog> open = Optional.empty();
    /** The lines of files that are closed: of this run, and of all. */
    private LineCounts closed = LineCounts.none();

    private LineCounts before = LineCounts.none();

    /** @param path absolute */
    FollowedFile(Path path, InputSettings settings, LogOpener logs, MalformedLines malformed, List<String> notes) {
        this.path = path;
        this.settings = settings;
        this.logs = logs;
        this.malformed = malformed;
        this.notes = notes;
        this.rotated = new RotatedLogs(path, logs);
    }

    /** Goes on where the log was left. */
    void resume(FollowedPosition position) throws IOException {
        left = Optional.of(position);
        before = position.lines();
        Optional<RotatedLogs.Sibling> file = rotated.find(position);
        while (file.isPresent() && !reopens(file.get(), position)) {
            file = rotated.find(position); // for it was renamed after it was found
        }
        if (file.isEmpty()) {
            notes.add(
                    ("%s, of which %,d bytes were read, is gone from its folder: what was written in it after that is not "
                                    + "read, nor what came before the file that now has its name")
                            .formatted(path, position.bytes()));
            return;
        }
        Path found = file.get().path();
        if (!found.equals(path)) {
            notes.add("%s is now %s and read on there from line %,d".formatted(path, found, position.line() + 1));
            tellUnread(position().orElseThrow().key());
        }
    }

    /** Opens the file that was found, and no other that may have taken its name since. */
    private boolean reopens(RotatedLogs.Sibling file, FollowedPosition position) throws IOException {
        Optional<TailedLog> log = reopen(file.path(), position);
        if (log.isPresent() && !file.hasKey(log.get().key())) {
            log.get().close();
            return false;
        }
        open = log;
        return log.isPresent();
    }

    private Optional<TailedLog> reopen(Path file, FollowedPosition position) throws IOException {
        LogLines lines = new LogLines(path.toString(), settings, malformed);
        org.apache.hadoop.fs.Path stored = RotatedLogs.hadoop(file);
        if (position.line() > 0) {
            boolean isHeaded = settings.syntax().header();
            lines.skip(position.line(), isHeaded ? Optional.of(logs.firstLine(stored)) : Optional.empty());
        }
        if (!logs.isArchive(stored)) {
            return TailedLog.open(file, position.bytes(), lines);
        }
        var in = position.bytes() == 0
                ? logs.open(stored)
                : logs.openAfter(position.bytes(), stored).in();
        LogReader reader = new LogReader(in, position.bytes(), lines);
        return Optional.of(TailedLog.ofArchive(file, logs.head(stored), reader));
    }

    private void tellUnread(String oldKey) throws IOException {
        for (Path file : rotated.after(oldKey)) {
            notes.add("%s may have been %s while nobody looked, and was not read: ingest it by itself"
                    .formatted(file, path));
        }
    }

    /** Reads what is there now, until the events have that many bytes; false if that is not reached. */
    boolean read(EventLines into, int atLeastBytes, long nowMillis) throws IOException {
        while (into.length() < atLeastBytes) {
            if (open.isEmpty()) {
                open = TailedLog.open(path, 0, new LogLines(path.toString(), settings, malformed));
            }
            if (open.isEmpty() || !readOn(open.get(), into, atLeastBytes, nowMillis)) {
                return false;
            }
        }
        return true;
    }

    /** Goes a step on in the open file or to the next one; false if there is nothing more for now. */
    private boolean readOn(TailedLog log, EventLines into, int atLeastBytes, long nowMillis) throws IOException {
        if (log.reader().read(into, atLeastBytes, nowMillis)) {
            return true;
        }
        if (log.wasCut()) {
            notes.add(("%s was emptied or written anew after byte %,d and is read from its start; what was written in "
                            + "between, if anything, is lost")
                    .formatted(path, log.reader().position()));
            leave(log, into, nowMillis);
            return true;
        }
        if (log.reader().fill()) {
            return true;
        }
        if (!log.hasSuccessor(path)) {
            return false;
        }
        // what was written to it until its successor was begun
        if (!log.reader().fill()) {
            tellUnread(log.key());
            leave(log, into, nowMillis);
        }
        return true;
    }

    private void leave(TailedLog log, EventLines into, long nowMillis) throws IOException {
        log.reader().readUnended(into, nowMillis);
        left = position();
        closed = closed.plus(log.reader().counts());
        before = before.plus(log.reader().counts());
        open = Optional.empty();
        log.close();
    }

    /** Up to where it was read; nothing if there was no file yet. */
    Optional<FollowedPosition> position() {
        return open.map(log -> new FollowedPosition(
                        path.toString(),
                        log.key(),
                        log.openedModifiedMillis(),
                        log.head(),
                        log.reader().position(),
                        log.reader().line(),
                        before.plus(log.reader().counts())))
                .or(() -> left);
    }

    /** The lines that were read in this run. */
    LineCounts counts() {
        return open.map(log -> closed.plus(log.reader().counts())).orElse(closed);
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
    }
}
