package topplays.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BareLoopChartTest {
    private static final String TIME = "2026-11-20T08:15:30.123Z";

    @TempDir
    private Path folder;

    @Test
    void findsTheTenBestOfLinesThatCrossChunks() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        Map<String, Long> plays = new TreeMap<>();
        StringBuilder lines = new StringBuilder();
        while (lines.length() < 3 * ChunkedFile.CHUNK) {
            int rank = random.nextInt(1 + random.nextInt(200_000));
            String video = "v".repeat(rank % 10 + 1) + Integer.toString(rank, 36);
            plays.merge(video, 1L, Long::sum);
            lines.append(TIME)
                    .append('\t')
                    .append("u".repeat(1 + rank % 20))
                    .append('\t')
                    .append(video)
                    .append('\n');
        }
        assertThat(chart(lines.toString())).isEqualTo(tenBest(plays));
    }

    /** A line of 32 bytes begins at each chunk, unless the first line has another length. */
    @ParameterizedTest
    @ValueSource(strings = {"at", "at1", "a", "at12"})
    void countsEachLineOnceWhereverChunksBegin(String first) throws Exception {
        assertThat(line("it")).hasSize(32);
        int lines = 2 * ChunkedFile.CHUNK / 32;
        String all = line(first) + line("it").repeat(lines);
        assertThat(chart(all)).containsExactly("it\t" + lines, first + "\t1");
    }

    @Test
    void ordersEqualPlaysByBytes() throws Exception {
        assertThat(chart(line("b") + line("aa") + line("a") + line("zzzzzzzzzzzzzzzz") + line("zzzzzzzzy")))
                .containsExactly("a\t1", "aa\t1", "b\t1", "zzzzzzzzy\t1", "zzzzzzzzzzzzzzzz\t1");
    }

    @Test
    void takesALastLineWithoutLineFeed() throws Exception {
        assertThat(chart(line("a") + line("a").strip())).containsExactly("a\t2");
    }

    @Test
    void refusesIdsThatAreTooLong() {
        assertThatThrownBy(() -> chart(line("a".repeat(17)))).hasMessageContaining("an id is longer than 16 bytes");
    }

    @Test
    void refusesLinesOfAnotherFormat() {
        assertThatThrownBy(() -> chart("1763626530\tana\tAlien\n")).hasMessageContaining("does not begin with a time");
    }

    private static String line(String video) {
        return TIME + "\tana\t" + video + "\n";
    }

    private static List<String> tenBest(Map<String, Long> plays) {
        return plays.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(10)
                .map(entry -> entry.getKey() + '\t' + entry.getValue())
                .collect(Collectors.toList());
    }

    private List<String> chart(String lines) throws Exception {
        Path file = Files.writeString(folder.resolve("events.tsv"), lines, StandardCharsets.US_ASCII);
        return BareLoopChart.chart(2, file);
    }
}
