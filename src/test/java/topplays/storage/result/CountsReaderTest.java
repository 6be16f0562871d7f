package topplays.storage.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.VideoId;
import topplays.model.ViewTotals;

class CountsReaderTest {
    private final Configuration conf = new Configuration();

    @TempDir
    private Path folder;

    @Test
    void readsAllPartsOverTheEndsOfBlocks() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int video = 0; video < 20_000; video++) {
            many.append("video-%d\t%d\n".formatted(video, video));
        }
        CountsDirectory counts = counts(20_002, 199_990_012, many.toString(), "a b\t12\nc\t0\n");

        Map<String, Long> read = read(counts);

        assertThat(read)
                .hasSize(20_002)
                .containsEntry("a b", 12L)
                .containsEntry("c", 0L)
                .containsEntry("video-77", 77L);
    }

    @Test
    void readsThePlaysOfCountsWithViewers() throws IOException {
        assertThat(read(watched(2, 7, "a\t5\t5\nb\t2\t0\n"))).isEqualTo(Map.of("a", 5L, "b", 2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\t1\n", "a\t1\t\n", "a\t1\t2\n", "a\t1\t1\t1\n", "a\t1\tx\n"})
    void refusesALineWithoutItsViewersOrWithMoreOfThemThanPlays(String line) throws IOException {
        assertThatThrownBy(() -> read(watched(1, 1, line)))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("is not video⇥plays⇥viewers; count again");
    }

    @Test
    void refusesCountsThatDifferFromTheirSummary() throws IOException {
        assertThatThrownBy(() -> read(counts(1, 2, "a\t1\n"))).hasMessageContaining("1 plays of 1 videos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n", "\t1\n", "a\t\n", "a\t1x\n", "a\t-1\n", "a\t9223372036854775808\n"})
    void refusesAMalformedLine(String line) throws IOException {
        assertThatThrownBy(() -> read(counts(1, 1, line)))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("is not video⇥plays; count again");
    }

    @Test
    void refusesALastLineWithoutItsEnd() throws IOException {
        assertThatThrownBy(() -> read(counts(1, 1, "a\t1")))
                .hasMessageEndingWith("its last line is cut off; count again");
    }

    @Test
    void refusesAnIdThatIsTooLongForAVideo() throws IOException {
        assertThatThrownBy(() -> read(counts(1, 1, "x".repeat(5_000) + "\t1\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not video⇥plays");
    }

    @Test
    void refusesPlaysThatExceedALong() throws IOException {
        assertThatThrownBy(() -> read(counts(2, 1, "a\t9223372036854775807\nb\t1\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("its plays exceed 9223372036854775807");
    }

    private CountsDirectory counts(long videos, long plays, String... parts) throws IOException {
        return counts(RunSummary.VIDEO_AND_PLAYS, videos, plays, parts);
    }

    private CountsDirectory watched(long videos, long plays, String part) throws IOException {
        return counts(RunSummary.VIDEO_PLAYS_AND_VIEWERS, videos, plays, part);
    }

    private CountsDirectory counts(List<String> columns, long videos, long plays, String... parts) throws IOException {
        List<org.apache.hadoop.fs.Path> paths = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Path file = folder.resolve("part-r-0000" + i);
            Files.writeString(file, parts[i]);
            paths.add(new org.apache.hadoop.fs.Path(file.toString()));
        }
        RunSummary summary = new RunSummary(
                RunSummary.Kind.COUNTS,
                LineCounts.none(),
                plays,
                videos,
                List.of(),
                new TreeMap<>(),
                Coverage.none(),
                OptionalInt.empty(),
                ViewTotals.NONE,
                columns);
        return new CountsDirectory(new org.apache.hadoop.fs.Path(folder.toString()), summary, paths);
    }

    private Map<String, Long> read(CountsDirectory counts) throws IOException {
        Map<String, Long> read = new TreeMap<>();
        CountsReader.read(
                counts,
                conf,
                (source, start, end, plays) ->
                        read.put(VideoId.copyOf(source, start, end).toString(), plays));
        return read;
    }
}
