package topplays.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.ingest.LogFolder;
import topplays.model.EventLines;

/** A log that is rotated between the moment it is found again and the moment it is opened. */
class ResumedDuringRotationTest {
    private static final InputSettings SETTINGS = InputOptions.parse(Map.of("input-format", "tsv", "video", "1"));

    @TempDir
    private java.nio.file.Path folder;

    /** Rotates {@code log}, once, after its beginning was looked at. */
    public static final class Rotating extends RawLocalFileSystem {
        @Override
        public FSDataInputStream open(Path file, int bufferBytes) throws IOException {
            FSDataInputStream opened = super.open(file, bufferBytes);
            java.nio.file.Path log = java.nio.file.Path.of(file.toUri().getPath());
            java.nio.file.Path old = log.resolveSibling("log.1");
            if (!Files.exists(old)) {
                Files.move(log, old);
                Files.writeString(log, "d\n");
            }
            return opened;
        }
    }

    @Test
    void readsTheRestOfTheOldFileFirst() throws IOException {
        java.nio.file.Path log = folder.resolve("log");
        Files.writeString(log, "a\nb\n");
        String mark;
        try (FollowedFiles before = FollowedFiles.open(List.of(log), SETTINGS, Optional.empty(), new Configuration())) {
            assertThat(videos(before)).isEqualTo("a b");
            mark = before.mark();
        }
        Files.writeString(log, "a\nb\nc\n");
        Configuration rotating = new Configuration();
        rotating.setClass("fs.file.impl", Rotating.class, RawLocalFileSystem.class);
        rotating.setBoolean("fs.file.impl.disable.cache", true);

        try (FollowedFiles after = FollowedFiles.open(List.of(log), SETTINGS, Optional.of(mark), rotating)) {
            assertThat(videos(after)).isEqualTo("c d");
            assertThat(after.takeNotes()).singleElement().asString().contains("log is now ", "log.1");
        }
    }

    private static String videos(FollowedFiles followed) throws IOException {
        EventLines lines = new EventLines(1);
        while (followed.poll(lines, 1 << 20, 0)) {
            // there is more
        }
        return String.join(
                " ",
                LogFolder.take(lines)
                        .lines()
                        .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                        .toList());
    }
}
