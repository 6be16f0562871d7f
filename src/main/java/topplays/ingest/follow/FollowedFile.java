package topplays.ingest.follow;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import topplays.ingest.LineTooLongException;
import topplays.ingest.LogLines;
import topplays.ingest.LogOpener;
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
    /** Makes the reader of a file's lines. */
    private final Supplier<LogLines> lines;

    private final List<String> notes;
    private final FollowedNames names;
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
    FollowedFile(Path path, Supplier<LogLines> lines, LogOpener logs, List<String> notes, FollowedNames names) {
        this.path = path;
        this.lines = lines;
        this.notes = notes;
        this.names = names;
        this.rotated = new RotatedLogs(path, logs);
        this.trouble = new ReadTrouble(path, notes);
    }

    /**
     * Continues at a position that an earlier run recorded, at once or as soon as the log can be read.
     *
     * @param isLast false if the file was read further under another name; this name then waits for its next file
     */
    void resume(FollowedPosition position, boolean isLast) {
        left = Optional.of(position);
        before = position.lines();
        marked = state();
        toResume = left.filter(unused -> isLast);
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
        Optional<RotatedLogs.Reopened> file = rotated.reopen(position, lines);
        if (file.isEmpty()) {
            notes.add(rotated.goneAt(position));
            return;
        }
        open = Optional.of(file.get().log());
        Path found = file.get().path();
        if (!found.equals(path)) {
            notes.add("%s is now %s and read on there from line %,d".formatted(path, found, position.line() + 1));
            notes.addAll(rotated.unreadAfter(position().orElseThrow().key(), names));
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
                openNext();
            }
            if (open.isEmpty() || !readOn(open.get(), into, atLeastBytes, nowMillis)) {
                return false;
            }
        }
        return true;
    }

    /** Opens the file that has the name now; one that was read under another followed name, after what was read there. */
    private void openNext() throws IOException {
        Optional<TailedLog> next = TailedLog.open(path, 0, lines.get());
        if (next.isEmpty()) {
            return;
        }
        String key = next.get().key();
        Optional<Path> other = names.otherNameOf(key, path);
        if (other.isPresent()) {
            next.get().close();
            trouble.reportShared(other.get());
            return;
        }
        Optional<FollowedPosition> read = names.takeOver(key, path);
        if (read.isEmpty() || !rotated.isAtLog(read.get())) {
            open = next;
            return;
        }
        next.get().close();
        left = read.map(position -> position.under(path, before));
        toResume = left;
        resumeNow();
    }

    /** Whether the file with that key is being read. */
    boolean isReading(String key) {
        return open.isPresent() && open.get().key().equals(key);
    }

    /** Ends to read the file with that key, if it is being read or is to be read again. */
    void giveUp(String key) throws IOException {
        if (isReading(key)) {
            leave(open.get());
        } else if (toResume.filter(position -> position.key().equals(key)).isPresent()) {
            names.keep(toResume.get());
            toResume = Optional.empty();
        }
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
            if (!names.leadTo(log.key())) {
                log.reader().readUnended(into, nowMillis);
            }
            notes.addAll(rotated.unreadAfter(log.key(), names));
            leave(log);
            left.ifPresent(names::leave);
        }
        return true;
    }

    private void leave(TailedLog log) throws IOException {
        left = position();
        left.ifPresent(names::keep);
        closed = closed.plus(log.reader().counts());
        before = before.plus(log.reader().counts());
        open = Optional.empty();
        log.close();
    }

    /** The position up to which the log was read, or empty if there was no file yet. */
    Optional<FollowedPosition> position() {
        return open.map(log -> log.position(path, before)).or(() -> left);
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
