package topplays.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.format.settings.InputSettings;
import topplays.model.EventLines;
import topplays.model.LineCounts;
import topplays.storage.input.InputFile;
import topplays.storage.input.InputGate;
import topplays.storage.input.InputListing;

/**
 * Log files as a source of events, in the order of their paths; lines that an earlier run has read are left out.
 *
 * <p>{@link #position} is the exact position after the events that were returned. A caller that stores both together can stop
 * anywhere and continue there. A file that cannot be read, such as a corrupt archive, does not stop the others: the last
 * call fails, after all other events were returned. Not thread-safe.
 *
 * <pre>{@code
 * while (files.fill(lines, batchBytes, now)) {
 *     write(lines.takeBlock(), files.position());
 * }
 * }</pre>
 */
public final class LogFiles implements Closeable {
    private static final String FILES = "files";

    private final InputSettings settings;
    private final boolean isFinal;
    private final LogOpener logs;
    private final MalformedLines malformed = new MalformedLines();
    private final List<String> notes = new ArrayList<>();
    private final Deque<UnreadFile> unread = new ArrayDeque<>();
    /** Positions in files that are done or absent. */
    private final List<FilePosition> settled = new ArrayList<>();

    private LineCounts closedCounts = LineCounts.none();
    private Optional<OpenFile> current = Optional.empty();
    private final List<IOException> failures = new ArrayList<>();

    private LogFiles(InputSettings settings, boolean isFinal, Configuration conf) {
        this.settings = settings;
        this.isFinal = isFinal;
        this.logs = new LogOpener(settings.syntax(), conf);
    }

    /**
     * Lists the files and finds the lines that were not read yet.
     *
     * @param inputs files, folders and globs, as {@link InputListing} takes them
     * @param isFinal whether a last line without LF is read; otherwise it is left for the next run, except in archives
     * @param position the {@link #position} of the run before; empty the first time
     */
    public static LogFiles open(
            List<Path> inputs, InputSettings settings, boolean isFinal, Map<String, ?> position, Configuration conf)
            throws IOException {
        LogFiles files = new LogFiles(settings, isFinal, conf);
        List<FilePosition> known = new ArrayList<>();
        for (RecordedFields recorded : RecordedFields.list(position, FILES)) {
            known.add(FilePosition.of(recorded));
        }
        InputListing listing =
                new InputGate(conf, Optional.of(settings.syntax().format())).check(InputListing.of(inputs, conf));
        listing.leftOutNote().ifPresent(files.notes::add);
        files.plan(new KnownFiles(listing.files(), known, files.logs));
        return files;
    }

    private void plan(KnownFiles files) {
        settled.addAll(files.others());
        failures.addAll(files.failures());
        for (InputFile file : files.files()) {
            FilePosition start = files.known(file).orElseGet(() -> FilePosition.start(file, files.head(file)));
            if (start.bytes() == 0) {
                reportReplaced(file);
            }
            if (!start.path().equals(file.path())) {
                notes.add("%s is %s under another name"
                        .formatted(file.name(), start.path().toUri().getPath()));
            }
            FilePosition found = start.foundAt(file.path(), files.head(file));
            if (found.done() && found.storedBytes() == file.length()) {
                settled.add(found);
                notes.add(file.name() + " was read before, " + all(found.lines().linesRead()));
            } else {
                unread.add(new UnreadFile(file, found));
            }
        }
    }

    private static String all(long lines) {
        return lines == 1 ? "its only line" : "all %,d lines".formatted(lines);
    }

    /** The old file may have had lines that were not read. */
    private void reportReplaced(InputFile file) {
        settled.stream()
                .filter(old -> old.path().equals(file.path()))
                .map(FilePosition::bytes)
                .reduce((older, newer) -> newer)
                .ifPresent(
                        bytes -> notes.add(("%s was replaced or rewritten since %,d bytes of it were read, and is read "
                                        + "from its start; later lines of the old file were not read, if there were any")
                                .formatted(file.name(), bytes)));
    }

    /** A file that may have lines after a position. */
    private record UnreadFile(InputFile file, FilePosition from) {}

    /**
     * Reads until the events have that many bytes or everything is read.
     *
     * @param arrivalMillis the time of events without a time of their own, in milliseconds from the epoch
     * @return whether there are events; false once everything is read
     */
    public boolean fill(EventLines into, int atLeastBytes, long arrivalMillis) throws IOException {
        while (into.length() < atLeastBytes && (current.isPresent() || !unread.isEmpty())) {
            try {
                read(into, atLeastBytes, arrivalMillis);
            } catch (IOException e) {
                failures.add(e);
                passOver();
            }
        }
        if (into.events() == 0 && !failures.isEmpty()) {
            throw allFailures();
        }
        return into.events() > 0;
    }

    private void read(EventLines into, int atLeastBytes, long arrivalMillis) throws IOException {
        if (current.isEmpty()) {
            current = Optional.of(open(unread.element()));
            unread.remove();
        }
        if (!current.get().read(into, atLeastBytes, arrivalMillis)) {
            closeCurrent();
        }
    }

    /** Closes a file that cannot be read further and keeps its position. */
    private void passOver() {
        if (current.isEmpty()) {
            UnreadFile unreadable = unread.remove();
            if (unreadable.from().bytes() > 0) {
                settled.add(unreadable.from());
            }
            return;
        }
        try {
            closeCurrent();
        } catch (IOException e) {
            failures.get(failures.size() - 1).addSuppressed(e);
        }
    }

    private IOException allFailures() {
        IOException first = failures.get(0);
        return failures.size() == 1
                ? first
                : new IOException(
                        first.getMessage() + "; and " + (failures.size() - 1) + " more could not be read", first);
    }

    private OpenFile open(UnreadFile next) throws IOException {
        return OpenFile.open(
                next.file(), next.from(), logs, new LogLines(next.file().name(), settings, malformed), isFinal, notes);
    }

    private void closeCurrent() throws IOException {
        OpenFile file = current.orElseThrow();
        settled.add(file.position());
        closedCounts = closedCounts.plus(file.counts());
        current = Optional.empty();
        file.close();
    }

    /** The position after the events that were returned, to be stored as JSON. */
    public Map<String, Object> position() {
        return Map.of(FILES, positions().stream().map(FilePosition::toMap).toList());
    }

    private List<FilePosition> positions() {
        List<FilePosition> positions = new ArrayList<>(settled);
        current.ifPresent(file -> positions.add(file.position()));
        unread.stream().map(UnreadFile::from).filter(from -> from.bytes() > 0).forEach(positions::add);
        return positions;
    }

    /** The lines that were read in this run. */
    public LineCounts counts() {
        return current.map(file -> closedCounts.plus(file.counts())).orElse(closedCounts);
    }

    /** The lines of all files that were read in this run and earlier ones. */
    public LineCounts countsOfAllRuns() {
        return positions().stream().map(FilePosition::lines).reduce(LineCounts.none(), LineCounts::plus);
    }

    /** The first malformed lines of this run. */
    public List<MalformedLine> malformedLines() {
        return malformed.first();
    }

    /** Returns and clears the messages for the user about files that were skipped, renamed or changed. */
    public List<String> takeNotes() {
        List<String> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    @Override
    public void close() throws IOException {
        if (current.isPresent()) {
            current.get().close();
        }
    }
}
