package topplays.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import topplays.format.settings.InputSettings;
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
    private static final String FOLLOWED = "followed";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<Path, FollowedFile> files = new LinkedHashMap<>();
    private final MalformedLines malformed = new MalformedLines();
    private final List<String> notes = new ArrayList<>();

    private FollowedFiles() {}

    /**
     * Begins or continues to follow logs; it waits for a log that does not exist yet.
     *
     * @param mark the mark that was stored with the last events; empty the first time
     * @throws IOException if a log is a folder or an archive, or cannot be read
     */
    public static FollowedFiles open(
            List<Path> paths, InputSettings settings, Optional<String> mark, Configuration conf) throws IOException {
        FollowedFiles followed = new FollowedFiles();
        LogOpener logs = new LogOpener(conf);
        for (Path path : paths) {
            requireFollowable(path, logs);
            Path absolute = absolute(path);
            followed.files.put(
                    absolute, new FollowedFile(absolute, settings, logs, followed.malformed, followed.notes));
        }
        if (mark.isPresent()) {
            followed.resume(mark.get());
        }
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

    private void resume(String mark) throws IOException {
        for (RecordedFields recorded : RecordedFields.list(parse(mark), FOLLOWED)) {
            FollowedPosition position = FollowedPosition.of(recorded);
            FollowedFile file = files.get(Path.of(position.path()));
            if (file != null) {
                file.resume(position);
            }
        }
    }

    private static Map<String, Object> parse(String mark) throws IOException {
        try {
            return JSON.readValue(mark, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IOException("the mark of what was read is damaged or of another version: '" + mark + "'", e);
        }
    }

    /**
     * Reads what is available, until the events have that many bytes.
     *
     * @param nowMillis the time of events without a time of their own, in milliseconds from the epoch
     * @return whether more may be available at once
     */
    public boolean poll(EventLines into, int atLeastBytes, long nowMillis) throws IOException {
        boolean more = false;
        for (Map.Entry<Path, FollowedFile> file : files.entrySet()) {
            try {
                more |= file.getValue().read(into, into.length() + atLeastBytes, nowMillis);
            } catch (FileSystemException e) {
                throw new IOException("cannot read " + file.getKey() + ": " + e, e);
            }
        }
        return more;
    }

    /** The position after the events that were returned. */
    public String mark() {
        List<Map<String, Object>> positions = files.values().stream()
                .flatMap(file -> file.position().stream())
                .map(FollowedPosition::toMap)
                .toList();
        return JSON.valueToTree(Map.of(FOLLOWED, positions)).toString();
    }

    /** The lines that were read in this run. */
    public LineCounts counts() {
        return files.values().stream().map(FollowedFile::counts).reduce(LineCounts.none(), LineCounts::plus);
    }

    /** The lines that were read in this run and those before it. */
    public LineCounts countsOfAllRuns() {
        return files.values().stream()
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
        for (FollowedFile file : files.values()) {
            file.close();
        }
    }
}
