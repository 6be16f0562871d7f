package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import topplays.format.recognition.FormatRecogniser;
import topplays.format.recognition.UnclearInputException;

/** The table of web logs in docs/input.md: each layout's sample is read by the options of its row, in count and in verify. */
class LogLayoutsTest {
    private static final Path SAMPLES = Path.of("src/test/resources/topplays/layouts");

    record Row(String sample, List<String> options) {
        /** Reads {@code | layout | `sample` | `options` |}; an option's value may stand in quotes. */
        static Row parse(String line) {
            String[] cells = line.split("(?<!\\\\)\\|", -1);
            String command = cells[3].strip().replace("\\|", "|");
            List<String> options = new ArrayList<>();
            Matcher words = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)")
                    .matcher(command.substring(1, command.length() - 1));
            while (words.find()) {
                options.add(Stream.of(words.group(1), words.group(2), words.group(3))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow());
            }
            return new Row(cells[2].strip().replace("`", ""), options);
        }
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/input.md")).stream()
                .filter(line -> line.matches("\\|[^|]*\\| `[a-z0-9_]+\\.(log|json)` \\|.*"))
                .map(Row::parse);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSampleIsReadAsTheTableSays(Row row, @TempDir Path folder) throws IOException {
        String log = SAMPLES.resolve(row.sample()).toString();
        List<String> count =
                new ArrayList<>(List.of("count", log, folder.resolve("counts").toString()));
        count.addAll(row.options());
        count.addAll(List.of("--since", "2026-11-20T08:15:00Z", "--until", "2026-11-20T08:16:00Z"));

        CommandRun counted = CommandRun.of(count.toArray(String[]::new));
        CommandRun verified =
                CommandRun.of("verify", log, folder.resolve("counts").toString());

        assertThat(counted.exitCode()).as("%s", counted.err()).isZero();
        assertThat(CountsText.sorted(folder.resolve("counts")).replaceAll("(?m)^\\S*?([ab]\\.mp3)\\S*", "$1"))
                .isEqualTo("a.mp3\t2\nb.mp3\t1\n");
        assertThat(counted.err()).doesNotContain("malformed");
        assertThat(verified.out()).endsWith(": exact\n");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSampleIsRecognisedButForItsVideo(Row row) throws IOException {
        byte[] log = Files.readAllBytes(SAMPLES.resolve(row.sample()));
        String recognised;
        try {
            recognised = FormatRecogniser.recognise(Map.of(), log, true).commandLine();
        } catch (UnclearInputException e) {
            assertThat(e).hasMessageMatching("which (column|member) is the video\\?.*");
            recognised = e.suggestion();
        }
        if (!row.options().contains("--log-format")) {
            String format = "--input-format " + row.options().get(1);
            assertThat(recognised).startsWith(format);
        }
    }

    @Test
    void everySampleHasARow() throws IOException {
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            assertThat(rows().map(Row::sample).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            samples.map(path -> path.getFileName().toString()).toList());
        }
    }
}
