package topplays.ingest.follow;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import topplays.format.settings.InputSettings;
import topplays.ingest.LineTooLongException;
import topplays.ingest.LogLines;
import topplays.ingest.LogOpener;
import topplays.ingest.MalformedLines;
import topplays.model.EventLines;
import topplays.model.LineCounts;

/**
 * A log that is followed by its name: each file of that name is read to its end, then the next one from its start.
 *
 * <p>A file is left only once another file has its name and contains data, because the writing process has moved on by then.
 * Not thread-safe.
 */
final class FollowedFile implements Closeable {
    private final Path path;
    private final InputSettings settings;
    private final LogOpener logs;
    private final MalformedLines malformed;
    private final List<String> notes;
    private final RotatedLogs rotated;
    private final ReadTrouble trouble;

    /** The position in the last file, if no file is open. */
    private Optional<FollowedPosition> left = Optional.empty();

    private Optional<TailedLog> open = Optional.empty();
    /** The position to continue at once the log can be read again. */
    private Optional<FollowedPosition> toResume = Optional.empty();
    /** Where the log was at the last mark. */
    private Optional<String> marked = Optional.empty();

    /** The lines of closed files in this run. */
    private LineCounts closed = LineCounts.none();

    /** The lines of closed files in all runs. */
    private LineCounts before = LineCounts.none();

    /** @param path absolute */
    FollowedFile(Path path, InputSettings settings, LogOpener logs, MalformedLines malformed, List<String> notes) {
        this.path = path;
        this.settings = settings;
        this.logs = logs;
        this.malformed = malformed;
        this.notes = notes;
        this.rotated = new RotatedLogs(path, logs);
        this.trouble = new ReadTrouble(path, notes);
    }

    /** Continues at a position that an earlier run recorded, at once or as soon as the log can be read. */
    void resume(FollowedPosition position) {
        left = Optional.of(position);
        before = position.lines();
        marked = state();
        toResume = left;
        try {
            resumeNow();
        } catch (IOException e) {
            setAside(e);
        }
    }

    private void resumeNow() throws IOException {
        if (toResume.isPresent()) {
            resumeFound(toResume.get());
            toResume = Optional.empty();
        }
    }

    private void resumeFound(FollowedPosition position) throws IOException {
        Optional<RotatedLogs.Sibling> file = rotated.find(position);
        while (file.isPresent() && !reopens(file.get(), position)) {
            file = rotated.find(position); // it was renamed after it was found
        }
        if (file.isEmpty()) {
            notes.add(
                    ("%s is gone from its folder after %,d of its bytes were read: later lines of it are not read, nor lines of "
                                    + "files that had the name before the present one")
                            .formatted(path, position.bytes()));
            return;
        }
        Path found = file.get().path();
        if (!found.equals(path)) {
            notes.add("%s is now %s and read on there from line %,d".formatted(path, found, position.line() + 1));
            reportUnread(position().orElseThrow().key());
        }
    }

    /** Opens the file that was found, but not another one that has taken its name since. */
    private boolean reopens(RotatedLogs.Sibling file, FollowedPosition position) throws IOException {
        LogLines lines = new LogLines(path.toString(), settings, malformed);
        Optional<TailedLog> log = TailedLog.reopen(file.path(), position, lines, logs);
        if (log.isPresent() && !file.hasKey(log.get().key())) {
            log.get().close();
            return false;
        }
        open = log;
        return log.isPresent();
    }

    private void reportUnread(String oldKey) throws IOException {
        for (Path file : rotated.after(oldKey)) {
            notes.add("%s may have had the name %s while ingest was not running, and was not read: ingest it by itself"
                    .formatted(file, path));
        }
    }

    /**
     * Reads what is available until the events have that many bytes. Returns false if it ends before, or if the log cannot be
     * read for now, which is reported once.
     */
    boolean read(EventLines into, int atLeastBytes, long nowMillis) {
        try {
            if (trouble.isLasting(left)) {
                return false;
            }
            resumeNow();
            boolean more = readAvailable(into, atLeastBytes, nowMillis);
            trouble.end();
            return more;
        } catch (IOException e) {
            setAside(e);
            return false;
        }
    }

    private boolean readAvailable(EventLines into, int atLeastBytes, long nowMillis) throws IOException {
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

    /** Closes a log that cannot be read, and keeps its position for another attempt. */
    private void setAside(IOException e) {
        if (open.isPresent()) {
            TailedLog log = open.get();
            try {
                leave(log);
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            toResume = e instanceof LineTooLongException ? Optional.empty() : left;
        }
        trouble.report(e, left);
    }

    /** Reads on in the open file or moves to the next one. Returns false if there is nothing more for now. */
    private boolean readOn(TailedLog log, EventLines into, int atLeastBytes, long nowMillis) throws IOException {
        if (log.reader().read(into, atLeastBytes, nowMillis)) {
            return true;
        }
        if (log.wasCut()) {
            notes.add(("%s was emptied or rewritten after byte %,d and is read from its start; lines that were written "
                            + "between are lost, if there were any")
                    .formatted(path, log.reader().position()));
            leave(log);
            return true;
        }
        if (log.reader().fill()) {
            return true;
        }
        if (!log.hasSuccessor(path)) {
            return false;
        }
        // lines that were written before its successor was created
        if (!log.reader().fill()) {
            log.reader().readUnended(into, nowMillis);
            reportUnread(log.key());
            leave(log);
        }
        return true;
    }

    private void leave(TailedLog log) throws IOException {
        left = position();
        closed = closed.plus(log.reader().counts());
        before = before.plus(log.reader().counts());
        open = Optional.empty();
        log.close();
    }

    /** The position up to which the log was read, or empty if there was no file yet. */
    Optional<FollowedPosition> position() {
        return open.map(log -> new FollowedPosition(
                        path.toString(),
                        log.key(),
                        log.openedModifiedMillis(),
                        log.head(),
                        log.reader().position(),
                        Optional.of(log.reader().tail()),
                        log.reader().line(),
                        before.plus(log.reader().counts())))
                .or(() -> left);
    }

    /** The position, if it is another than at the last call. */
    Optional<FollowedPosition> takeChange() {
        Optional<String> now = state();
        if (now.equals(marked)) {
            return Optional.empty();
        }
        marked = now;
        return position();
    }

    private Optional<String> state() {
        return open.map(log -> log.key() + " " + log.reader().position())
                .or(() -> left.map(position -> position.key() + " " + position.bytes()));
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
