package topplays.ingest.follow;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.ingest.Ingested;
import topplays.ingest.LogFolder;
import topplays.ingest.RecordedFields;
import topplays.model.EventLines;
import topplays.model.LineCounts;

/**
 * A log named {@code log}, its writer and its follower. Events and mark are stored together, and only with events, as in a
 * journal. Each byte is one character.
 */
final class FollowedLog {
    private static final Configuration CONF = new Configuration();

    /** A unique first line, so that no two logs here start alike. */
    private static final int KNOWN_BY = 60;

    private final Path folder;
    private final InputSettings settings;
    private final StringBuilder events = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private Optional<String> mark = Optional.empty();
    private FollowedFiles followed;

    FollowedLog(Path folder, Map<String, ?> options) throws IOException {
        this.folder = folder.toRealPath();
        this.settings = InputOptions.parse(options);
        start();
    }

    private void start() throws IOException {
        followed = FollowedFiles.open(List.of(log()), settings, mark, CONF);
    }

    /** Kills the follower. */
    void kill() throws IOException {
        followed.close();
    }

    /** Another follower continues from the stored mark. */
    void restart() throws IOException {
        kill();
        start();
    }

    Path log() {
        return folder.resolve("log");
    }

    Path beside(String name) {
        return folder.resolve(name);
    }

    void write(String text) throws IOException {
        Files.write(
                log(),
                text.getBytes(StandardCharsets.ISO_8859_1),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    void rename(String name) throws IOException {
        Files.move(log(), beside(name));
    }

    void copyAndEmpty(String name) throws IOException {
        Files.copy(log(), beside(name));
        Files.write(log(), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    }

    void compress(String name) throws IOException {
        Path gz = beside(name + ".gz");
        Files.write(gz, LogFolder.stored(name + ".gz", Files.readAllBytes(beside(name))));
        Files.setLastModifiedTime(gz, Files.getLastModifiedTime(beside(name)));
        Files.delete(beside(name));
    }

    /** One poll of at least so many bytes. Returns whether events came of it and were stored. */
    boolean poll(int atLeastBytes) throws IOException {
        EventLines lines = new EventLines(1);
        followed.poll(lines, atLeastBytes, LogFolder.ARRIVAL_MILLIS);
        boolean came = lines.events() > 0;
        if (came) {
            events.append(LogFolder.take(lines));
            String next = followed.mark();
            mark = Optional.of(next.startsWith("\n") ? mark.orElseThrow() + next : next);
        }
        notes.addAll(followed.takeNotes());
        return came;
    }

    void pollToTheEnd() throws IOException {
        boolean came = true;
        while (came) {
            came = poll(1 << 20);
        }
    }

    /** Whether the stored events reach far enough into the present file to identify it by its first bytes. */
    boolean isMarkedInTheFile() throws IOException {
        if (mark.isEmpty() || !Files.exists(log())) {
            return false;
        }
        Map<String, Object> map = new ObjectMapper()
                .readValue(
                        mark.get().substring(mark.get().lastIndexOf('\n') + 1),
                        new TypeReference<Map<String, Object>>() {});
        FollowedPosition position =
                FollowedPosition.of(RecordedFields.list(map, "followed").get(0));
        return position.key().equals(TailedLog.key(TailedLog.attributes(log())))
                && position.bytes() >= KNOWN_BY
                && position.head().isOf(Files.readAllBytes(log()));
    }

    /** The videos of all events that are available. */
    String videos() throws IOException {
        int before = events.length();
        poll(1 << 20);
        return new Ingested(events.substring(before), counts(), counts(), notes, List.of()).videos();
    }

    String events() {
        return events.toString();
    }

    LineCounts counts() {
        return followed.countsOfAllRuns();
    }

    List<String> notes() {
        return notes;
    }
}
