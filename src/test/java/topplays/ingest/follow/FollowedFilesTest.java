package topplays.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.ingest.HostileLog;
import topplays.ingest.LogFolder;
import topplays.model.EventLines;
import topplays.model.LineCounts;

/** Reading a log while it grows, is rotated and is truncated. */
class FollowedFilesTest {
    private static final Configuration CONF = new Configuration();

    private static final Map<String, String> CSV = Map.of("input-format", "csv", "video", "1");

    @TempDir
    private Path folder;

    private FollowedLog log;

    @BeforeEach
    void follow() throws IOException {
        log = new FollowedLog(folder, CSV);
    }

    @AfterEach
    void stop() throws IOException {
        log.kill();
    }

    @Test
    void waitsForAFileThatDoesNotExist() throws IOException {
        assertThat(log.videos()).isEmpty();
        log.write("a\n");
        assertThat(log.videos()).isEqualTo("a");
        assertThat(log.videos()).isEmpty();
        assertThat(log.notes()).isEmpty();
    }

    @Test
    void waitsForTheEndOfALine() throws IOException {
        log.write("a\nca");
        assertThat(log.videos()).isEqualTo("a");
        log.write("t");
        assertThat(log.videos()).isEmpty();
        log.write("s\n");
        assertThat(log.videos()).isEqualTo("cats");
    }

    @Test
    void readsARotatedFileToItsEndAndThenTheNewOne() throws IOException {
        log.write("a\n");
        assertThat(log.videos()).isEqualTo("a");
        log.write("b\nc");
        log.rename("log.1");
        assertThat(log.videos()).isEqualTo("b");
        log.write("d\ne\n");
        assertThat(log.videos()).isEqualTo("c d e");
        assertThat(log.notes()).isEmpty();
    }

    @Test
    void staysWithARotatedFileUntilItsWriterMovesOn() throws IOException {
        log.write("a\n");
        log.videos();
        log.rename("log.1");
        Files.createFile(log.log());
        assertThat(log.videos()).isEmpty();
        Files.writeString(log.beside("log.1"), "b\n", StandardOpenOption.APPEND);
        assertThat(log.videos()).isEqualTo("b");
        log.write("c\n");
        assertThat(log.videos()).isEqualTo("c");
    }

    @Test
    void startsAgainWhenTheFileIsEmptied() throws IOException {
        log.write("a\nb\n");
        assertThat(log.videos()).isEqualTo("a b");
        log.copyAndEmpty("log.1");
        log.write("c\n");
        assertThat(log.videos()).isEqualTo("c");
        assertThat(log.notes()).singleElement().asString().contains("was emptied or rewritten after byte 4");
        log.write("d\n");
        assertThat(log.videos()).isEqualTo("d");
    }

    @Test
    void noticesATruncationThoughTheFileIsLongerByNow() throws IOException {
        log.write("a\n");
        log.videos();
        log.copyAndEmpty("log.1");
        log.write("b\nc\nd\n");
        assertThat(log.videos()).isEqualTo("b c d");
    }

    @Test
    void noticesATruncationThoughTheNewLinesStartAlike() throws IOException {
        String same = "x".repeat(4_095) + "\n";
        log.write(same + "a\n");
        log.videos();
        log.copyAndEmpty("log.1");
        log.write(same + "b\nc\n");
        assertThat(log.videos()).isEqualTo(same.strip() + " b c");
        assertThat(log.notes()).singleElement().asString().contains("was emptied or rewritten after byte 4,098");
    }

    @Test
    void aLineThatWasCutOffByATruncationIsNotRead() throws IOException {
        log.write("a\ndQw4");
        assertThat(log.videos()).isEqualTo("a");
        log.copyAndEmpty("log.1");
        log.write("b\n");
        assertThat(log.videos()).isEqualTo("b");
    }

    @Test
    void followsSeveralFiles() throws IOException {
        List<Path> paths = List.of(folder.resolve("one"), folder.resolve("two"));
        InputSettings settings = InputOptions.parse(CSV);
        EventLines lines = new EventLines(1);
        String mark;
        try (FollowedFiles followed = FollowedFiles.open(paths, settings, Optional.empty(), CONF)) {
            Files.writeString(folder.resolve("one"), "a\n");
            Files.writeString(folder.resolve("two"), "b\n");
            followed.poll(lines, 1000, LogFolder.ARRIVAL_MILLIS);
            assertThat(lines.events()).isEqualTo(2);
            mark = followed.mark();
        }
        Files.writeString(folder.resolve("two"), "b\nc\n");
        try (FollowedFiles followed = FollowedFiles.open(paths, settings, Optional.of(mark), CONF)) {
            followed.poll(lines, 1000, LogFolder.ARRIVAL_MILLIS);
            assertThat(lines.events()).isEqualTo(3);
            assertThat(followed.counts().counted()).isEqualTo(1);
            assertThat(followed.countsOfAllRuns().counted()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "log.gz, 'an archive: ingest it without --follow'",
        "., it is not a regular file",
        "nowhere/log, its folder does not exist"
    })
    void explainsWhyAFileCannotBeFollowed(String name, String message) {
        InputSettings settings = InputSettings.of(LineFormat.TOPPLAYS);
        List<Path> paths = List.of(folder.resolve(name));
        assertThatThrownBy(() -> FollowedFiles.open(paths, settings, Optional.empty(), CONF))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot follow " + folder.resolve(name))
                .hasMessageEndingWith(message);
    }

    @Test
    void refusesADamagedMark() {
        InputSettings settings = InputSettings.of(LineFormat.TOPPLAYS);
        for (String mark : List.of("", "{", "{\"followed\":[1]}", "{\"followed\":[{}]}", "7")) {
            assertThatThrownBy(() -> FollowedFiles.open(List.of(), settings, Optional.of(mark), CONF))
                    .as(mark)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("damaged or of another version");
        }
    }

    /**
     * A log is written in random pieces, even within lines, rotated and truncated, and its follower is killed, all at random:
     * the events are those of all its files, each read whole.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void readsEverythingWhateverHappensToTheLog(long seed) throws IOException {
        Random random = new Random(seed);
        boolean header = random.nextBoolean();
        Map<String, Object> options =
                header ? Map.of("input-format", "csv", "header", true) : Map.of("input-format", "tsv", "video", "2");
        log = new FollowedLog(folder, options);
        RandomLife life = new RandomLife(log, random, header ? "when,video,x\n" : "", header ? "," : "\t");
        life.live(300);

        StringBuilder events = new StringBuilder();
        LineCounts counts = LineCounts.none();
        for (String content : life.files()) {
            HostileLog.Reading reading = HostileLog.read(content, InputOptions.parse(options));
            events.append(reading.events());
            counts = counts.plus(reading.counts());
        }
        assertThat(log.events()).isEqualTo(events.toString());
        assertThat(log.counts()).isEqualTo(counts);
    }
}
