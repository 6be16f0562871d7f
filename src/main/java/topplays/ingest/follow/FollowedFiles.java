package topplays.ingest.follow;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import topplays.concurrent.Failures;
import topplays.format.settings.InputSettings;
import topplays.ingest.LogLines;
import topplays.ingest.LogOpener;
import topplays.ingest.MalformedLine;
import topplays.ingest.MalformedLines;
import topplays.model.EventLines;
import topplays.model.LineCounts;

/**
 * Follows growing local logs as a source of events, through rotation by renaming or by copying and truncating, from the
 * position of the run before.
 *
 * <p>A line is read once it has ended, or its file has. The caller stores {@link #mark} together with the events, and waits
 * between two polls; nothing here waits. Not thread-safe.
 *
 * <pre>{@code
 * boolean more = followed.poll(lines, blockBytes, now);
 * queue.append(lines.takeBlock(), followed.mark());
 * }</pre>
 */
public final class FollowedFiles implements Closeable {
    private final FollowedNames names = new FollowedNames();
    private final MalformedLines malformed = new MalformedLines();
    private final List<String> notes = new ArrayList<>();

    private final FollowMarks marks;

    private FollowedFiles(FollowMarks marks) {
        this.marks = marks;
    }

    /**
     * Begins or continues to follow logs; it waits for a log that does not exist yet.
     *
     * @param mark the marks that were stored, each that begins with a line feed added to the one before; empty the first time
     * @throws IOException if a log is a folder or an archive, or if the mark is damaged
     */
    public static FollowedFiles open(
            List<Path> paths, InputSettings settings, Optional<String> mark, Configuration conf) throws IOException {
        FollowedFiles followed = new FollowedFiles(new FollowMarks(mark));
        LogOpener logs = new LogOpener(conf);
        for (Path path : paths) {
            requireFollowable(path, logs);
            Path absolute = absolute(path);
            Supplier<LogLines> lines = () -> new LogLines(absolute.toString(), settings, followed.malformed);
            followed.names.add(absolute, new FollowedFile(absolute, lines, logs, followed.notes, followed.names));
        }
        followed.resume();
        return followed;
    }

    /** Resolves links in the folder only; the log itself may be a link that moves from file to file. */
    private static Path absolute(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute.getParent())) {
            throw new IOException("cannot follow " + path + ": its folder does not exist");
        }
        return absolute.getParent().toRealPath().resolve(absolute.getFileName());
    }

    private static void requireFollowable(Path path, LogOpener logs) throws IOException {
        if (logs.isArchive(RotatedLogs.hadoop(path))) {
            throw new IOException("cannot follow " + path + ", an archive: ingest it without --follow");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException("cannot follow " + path + ": it is not a regular file");
        }
    }

    /** A file that was read under several names is read on under the last one. */
    private void resume() {
        List<FollowedPosition> positions = marks.positions().stream()
                .filter(position -> names.contains(Path.of(position.path())))
                .toList();
        Map<String, FollowedPosition> last = new HashMap<>();
        for (FollowedPosition position : positions) {
            last.put(position.key(), position);
        }
        for (FollowedPosition position : marks.left()) {
            names.keep(position);
            last.put(position.key(), position);
        }
        for (FollowedPosition position : positions) {
            FollowedFile file = names.get(Path.of(position.path())).orElseThrow();
            file.resume(position, position.equals(last.get(position.key())));
        }
    }

    /**
     * Reads what is available, until the events have that many bytes. A log that cannot be read is reported and tried again
     * at the next poll; it does not stop the others.
     *
     * @param nowMillis the time of events without a time of their own, in milliseconds from the epoch
     * @return whether more may be available at once
     */
    public boolean poll(EventLines into, int atLeastBytes, long nowMillis) {
        boolean more = false;
        for (FollowedFile file : names.files()) {
            more |= file.read(into, into.length() + atLeastBytes, nowMillis);
        }
        return more;
    }

    /**
     * The position after the events that were returned, to be stored with them. If it begins with a line feed, it holds only
     * the changes since the last call, and is added to the marks before.
     */
    public String mark() {
        List<FollowedPosition> changed = names.files().stream()
                .flatMap(file -> file.takeChange().stream())
                .toList();
        return marks.next(changed, names.takeNewlyLeft());
    }

    /** The lines that were read in this run. */
    public LineCounts counts() {
        return names.files().stream().map(FollowedFile::counts).reduce(LineCounts.none(), LineCounts::plus);
    }

    /** The lines that were read in this run and those before it. */
    public LineCounts countsOfAllRuns() {
        return names.files().stream()
                .flatMap(file -> file.position().stream())
                .map(FollowedPosition::lines)
                .reduce(LineCounts.none(), LineCounts::plus);
    }

    /** The first malformed lines of this run. */
    public List<MalformedLine> malformedLines() {
        return malformed.first();
    }

    /** Returns and clears the messages for the user about logs that were rotated unseen, truncated or removed. */
    public List<String> takeNotes() {
        List<String> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    @Override
    public void close() throws IOException {
        Failures.closeAll(names.files());
    }
}
