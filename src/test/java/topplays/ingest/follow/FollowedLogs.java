package topplays.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
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
import topplays.ingest.LogFolder;
import topplays.model.EventLines;

/** Logs in a folder that are followed together: what was written into them, and what was read. */
final class FollowedLogs implements Closeable {
    private static final Configuration CONF = new Configuration();

    private static final InputSettings SETTINGS = InputOptions.parse(Map.of("input-format", "tsv", "video", "1"));

    final List<String> read = new ArrayList<>();
    final List<String> written = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<Path> logs;
    private Optional<String> mark = Optional.empty();
    private FollowedFiles followed;

    /** Writes a line into each log, and follows them. */
    FollowedLogs(List<Path> logs) throws IOException {
        this.logs = logs;
        for (Path log : logs) {
            line(log);
        }
        start();
    }

    /** Follows the logs from where they were read. */
    void start() throws IOException {
        followed = FollowedFiles.open(logs, SETTINGS, mark, CONF);
    }

    void restart() throws IOException {
        close();
        start();
    }

    @Override
    public void close() throws IOException {
        followed.close();
    }

    void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void line(Path log) throws IOException {
        String video = "v" + written.size();
        written.add(video);
        append(log, video + "\n");
    }

    boolean poll() throws IOException {
        EventLines lines = new EventLines(1);
        boolean more = followed.poll(lines, 1 << 20, 0);
        boolean hasRead = lines.events() > 0;
        if (hasRead) {
            LogFolder.take(lines).lines().forEach(line -> read.add(line.split("\t", -1)[2]));
            String next = followed.mark();
            mark = Optional.of(next.startsWith("\n") ? mark.orElseThrow() + next : next);
        }
        notes.addAll(followed.takeNotes());
        return more || hasRead;
    }

    void assertEachLineIsReadOnce() throws IOException {
        for (Path log : logs) {
            line(log);
        }
        while (poll()) {
            // until there is nothing more
        }
        poll();
        assertThat(read).containsExactlyInAnyOrderElementsOf(written);
    }
}
