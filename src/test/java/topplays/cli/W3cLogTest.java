package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W3C logs, in which columns may change anywhere, give the same counts however they are split. */
class W3cLogTest {
    private final SortedMap<String, Integer> plays = new TreeMap<>();
    private int early;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {97, 211, 3_000, 1_000_000})
    void anySplitGivesThePlaysOfItsHour(int splitBytes) throws IOException {
        Files.writeString(folder.resolve("w3c.log"), log(new Random(splitBytes)));

        CommandRun count = CommandRun.of(
                "count",
                "-Dmapreduce.input.fileinputformat.split.maxsize=" + splitBytes,
                path("w3c.log"),
                path("counts"),
                "--input-format=w3c",
                "--since=2026-11-20T08:00:00Z");
        CommandRun verified = CommandRun.of("verify", path("w3c.log"), path("counts"));

        assertThat(count.exitCode()).as(count.err()).isZero();
        StringBuilder expected = new StringBuilder();
        plays.forEach((video, number) ->
                expected.append(video).append('\t').append(number).append('\n'));
        assertThat(CountsText.sorted(folder.resolve("counts"))).isEqualTo(expected.toString());
        assertThat(verified.out()).endsWith(": exact\n");
        assertThat(early).isPositive();
    }

    /** A log with the columns in another order after every few lines. */
    private String log(Random random) {
        List<String> columns = new ArrayList<>(List.of("date", "time", "cs-uri-stem", "sc-status", "cs(User-Agent)"));
        StringBuilder log = new StringBuilder("#Software: IIS\r\n");
        for (int section = 0; section < 12; section++) {
            Collections.shuffle(columns, random);
            log.append("#Fields: ").append(String.join(" ", columns)).append("\r\n");
            for (int line = random.nextInt(9); line > 0; line--) {
                String video = "/v" + random.nextInt(7);
                boolean isEarly = random.nextInt(4) == 0;
                for (String column : columns) {
                    log.append(value(column, video, isEarly)).append(' ');
                }
                log.setLength(log.length() - 1);
                log.append("\r\n");
                early += isEarly ? 1 : 0;
                if (!isEarly) {
                    plays.merge(video, 1, Integer::sum);
                }
            }
        }
        return log.toString();
    }

    private static String value(String column, String video, boolean isEarly) {
        return switch (column) {
            case "date" -> "2026-11-20";
            case "time" -> isEarly ? "07:59:59" : "08:00:00";
            case "cs-uri-stem" -> video;
            case "sc-status" -> "200";
            default -> "\"a b\"";
        };
    }

    @Test
    void aColumnThatItDoesNotHaveIsAnErrorThatListsTheColumns() throws IOException {
        Files.writeString(folder.resolve("w3c.log"), "#Fields: date time cs-uri\n2026-11-20 08:00:00 /a\n");

        CommandRun run = CommandRun.of("chart", path("w3c.log"), "--input-format=w3c");

        assertThat(run.err()).contains("no column 'cs-uri-stem': the header has date, time, cs-uri");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void eventsAreImportedInTwoRunsUnderTheColumnsInForce() throws IOException {
        Path log = folder.resolve("w3c.log");
        Files.writeString(log, "#Fields: date time cs-uri-stem\n2026-11-20 08:00:00 /a\n");
        List<String> ingest = List.of("ingest", log.toString(), path("events"), "--input-format=w3c");
        CommandRun first = CommandRun.of(ingest.toArray(String[]::new));
        Files.writeString(log, """
                        #Fields: date time cs-uri-stem
                        2026-11-20 08:00:00 /a
                        2026-11-20 08:00:01 /b
                        #Fields: time date cs-uri-stem
                        08:00:02 2026-11-20 /c
                        """);
        CommandRun second = CommandRun.of(ingest.toArray(String[]::new));

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(CommandRun.of("chart", path("events"), "--report-format", "tsv")
                        .out())
                .isEqualTo("1\t/a\t1\n1\t/b\t1\n1\t/c\t1\n");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
