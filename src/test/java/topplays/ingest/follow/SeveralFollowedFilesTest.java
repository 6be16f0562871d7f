package topplays.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import topplays.format.settings.InputOptions;
import topplays.ingest.Ingested;
import topplays.ingest.LogFolder;
import topplays.model.EventLines;
import topplays.model.LineCounts;

/** Several logs that are followed together: their marks, and failures of one of them. */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class SeveralFollowedFilesTest {
    private static final Configuration CONF = new Configuration();

    @TempDir
    private Path folder;

    private static FollowedFiles follow(List<Path> logs, Optional<String> mark) throws IOException {
        return FollowedFiles.open(logs, InputOptions.parse(Map.of("input-format", "tsv", "video", "1")), mark, CONF);
    }

    private static String videos(FollowedFiles followed) throws IOException {
        EventLines lines = new EventLines(1);
        followed.poll(lines, 1 << 20, 0);
        return new Ingested(LogFolder.take(lines), LineCounts.none(), LineCounts.none(), List.of(), List.of()).videos();
    }

    @Test
    void aMarkHoldsOnlyThePositionsThatChanged() throws IOException {
        List<Path> logs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            logs.add(Files.writeString(folder.resolve("log" + i), "a\n"));
        }
        String mark;
        try (FollowedFiles followed = follow(logs, Optional.empty())) {
            videos(followed);
            mark = followed.mark();
            assertThat(mark).hasSizeGreaterThan(60 * 300);
            for (int i = 0; i < 10; i++) {
                Files.writeString(logs.get(i), "b" + i + "\n", StandardOpenOption.APPEND);
                assertThat(videos(followed)).isEqualTo("b" + i);
                String next = followed.mark();
                assertThat(next).startsWith("\n").hasSizeLessThan(1_000);
                mark += next;
            }
        }
        Files.writeString(logs.get(7), "c\n", StandardOpenOption.APPEND);
        try (FollowedFiles followed = follow(logs, Optional.of(mark))) {
            assertThat(videos(followed)).isEqualTo("c");
            assertThat(followed.mark()).hasSizeLessThan(1_000);
        }
    }

    @Test
    void aMarkReplacesTheOthersBeforeTheyGrowTooLong() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "a\n");
        try (FollowedFiles followed = follow(List.of(one), Optional.empty())) {
            videos(followed);
            StringBuilder marks = new StringBuilder(followed.mark());
            for (int i = 0; i < 200; i++) {
                Files.writeString(one, i + "\n", StandardOpenOption.APPEND);
                videos(followed);
                String next = followed.mark();
                if (!next.startsWith("\n")) {
                    marks.setLength(0);
                }
                marks.append(next);
                assertThat(marks).hasSizeLessThan(20_000);
            }
        }
    }

    @Test
    void thePositionOfALogThatIsNotFollowedForAWhileIsKept() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "a\n");
        Path two = Files.writeString(folder.resolve("two"), "b\n");
        String mark;
        try (FollowedFiles followed = follow(List.of(one, two), Optional.empty())) {
            videos(followed);
            mark = followed.mark();
        }
        Files.writeString(one, "c\n", StandardOpenOption.APPEND);
        try (FollowedFiles followed = follow(List.of(one), Optional.of(mark))) {
            assertThat(videos(followed)).isEqualTo("c");
            mark += followed.mark();
        }
        try (FollowedFiles followed = follow(List.of(one, two), Optional.of(mark))) {
            assertThat(videos(followed)).isEmpty();
        }
    }

    @Test
    void aLogThatCannotBeReadForAMomentDoesNotStopTheOthers() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "a\n");
        Path two = Files.writeString(folder.resolve("two"), "b\n");
        try (FollowedFiles followed = follow(List.of(one, two), Optional.empty())) {
            assertThat(videos(followed)).isEqualTo("a b");
            Files.move(one, folder.resolve("one.1"));
            Files.createDirectory(one);
            Files.createFile(one.resolve("entry"));
            Files.writeString(two, "c\n", StandardOpenOption.APPEND);
            assertThat(videos(followed)).isEqualTo("c");
            assertThat(videos(followed)).isEmpty();
            assertThat(followed.takeNotes()).singleElement().asString().startsWith("cannot read " + one + " for now: ");
            Files.delete(one.resolve("entry"));
            Files.delete(one);
            Files.writeString(one, "d\n");
            assertThat(videos(followed)).isEqualTo("d");
            assertThat(followed.takeNotes()).containsExactly(one + " can be read again");
        }
    }

    @Test
    void aLineThatIsTooLongDoesNotStopTheOtherLogs() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "a\n");
        Path two = Files.writeString(folder.resolve("two"), "b\n");
        try (FollowedFiles followed = follow(List.of(one, two), Optional.empty())) {
            videos(followed);
            try (FileChannel grown = FileChannel.open(one, StandardOpenOption.WRITE)) {
                grown.write(ByteBuffer.wrap(new byte[] {'x'}), 68 << 20);
            }
            Files.writeString(two, "c\n", StandardOpenOption.APPEND);
            assertThat(videos(followed)).isEqualTo("c");
            assertThat(videos(followed)).isEmpty();
            assertThat(followed.takeNotes())
                    .singleElement()
                    .asString()
                    .contains("the line at byte 2 is longer than ", "The rest of the file is not read");
            Files.move(one, folder.resolve("one.1"));
            Files.writeString(one, "d\n");
            assertThat(videos(followed)).isEqualTo("d");
        }
    }
}
