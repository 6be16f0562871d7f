package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JSON documents in any layout give the counts that their records give as JSON Lines. */
class JsonDocumentTest {
    private static final int EVENTS = 3_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PIECES = List.of(
            "a",
            "é",
            "\ud83d\ude00",
            "\"",
            "\\",
            "/",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            " ",
            "\u0000",
            "\u001f",
            "\u2028",
            "\ufeff",
            "null");

    @TempDir
    private Path folder;

    private enum Layout {
        LINES,
        ONE_LINE,
        PRETTY_VALUES,
        ARRAY_OF_LINES,
        PRETTY_ARRAY,
        ARRAYS,
        INNER_ARRAY,
        COMPRESSED;

        String of(List<ObjectNode> records) {
            return switch (this) {
                case LINES -> joined(records, "\n", false);
                case ONE_LINE -> joined(records, "", false);
                case PRETTY_VALUES -> joined(records, "\n", true);
                case ARRAY_OF_LINES -> "[\n" + joined(records, ",\n", false) + "\n]\n";
                case PRETTY_ARRAY, COMPRESSED -> "[" + joined(records, " , ", true) + "]";
                case ARRAYS ->
                    "[" + joined(records.subList(0, 999), ",", false) + "]\n["
                            + joined(records.subList(999, records.size()), ",", true) + "]";
                case INNER_ARRAY ->
                    "{\"video\":[{\"video\":\"no\"}],\"list\":{\"video\":\"no\",\"items\":["
                            + joined(records, ",\r\n", true) + "],\"next\":[{}]}}";
            };
        }

        private static String joined(List<ObjectNode> records, String between, boolean isPretty) {
            return records.stream()
                    .map(record -> isPretty ? record.toPrettyString() : record.toString())
                    .collect(Collectors.joining(between));
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void anyLayoutGivesTheCountsOfItsRecords(Layout layout) throws IOException {
        Random random = new Random(layout.name().hashCode());
        List<String> ids = new ArrayList<>();
        for (int id = 0; id < 500; id++) {
            ids.add(id
                    + random.ints(random.nextInt(5), 0, PIECES.size())
                            .mapToObj(PIECES::get)
                            .collect(Collectors.joining()));
        }
        SortedMap<String, Integer> plays = new TreeMap<>();
        List<ObjectNode> records = new ArrayList<>();
        for (int event = 0; event < EVENTS; event++) {
            String id = ids.get((int) (ids.size() * Math.pow(random.nextDouble(), 3)));
            boolean isPlay = random.nextInt(10) > 0;
            ObjectNode record = JSON.createObjectNode().put("n", event).put("type", isPlay ? "play" : "stop");
            record.putObject("item").put("id", id).putArray("tags").add("]").add(id);
            records.add(record);
            plays.merge(id, isPlay ? 1 : 0, Integer::sum);
        }
        plays.values().removeIf(count -> count == 0);
        Path file = write("log.json", layout.of(records), layout == Layout.COMPRESSED);

        CommandRun count = CommandRun.of(
                "count",
                "-Dmapreduce.input.fileinputformat.split.maxsize=20000",
                file.toString(),
                path("counts"),
                "--input-format=json",
                "--video=/item/id",
                "--where=type=play",
                layout == Layout.INNER_ARRAY ? "--records=/list/items" : "--max-malformed=0%");
        CommandRun verified = CommandRun.of("verify", file.toString(), path("counts"));

        assertThat(count.exitCode()).as(count.err()).isZero();
        assertThat(CountsText.sorted(folder.resolve("counts"))).isEqualTo(lines(plays));
        assertThat(Files.readString(folder.resolve("counts/_summary.json")))
                .contains("\"linesRead\" : " + EVENTS, "\"input-format\" : \"json\"");
        assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    }

    /** The lines of COUNTS with one character per byte. */
    private static String lines(SortedMap<String, Integer> plays) {
        return plays.entrySet().stream()
                .map(each -> each.getKey() + "\t" + each.getValue() + "\n")
                .map(line -> new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .sorted()
                .collect(Collectors.joining());
    }

    private Path write(String name, String content, boolean isCompressed) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = isCompressed ? new GZIPOutputStream(raw) : raw) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void aDocumentThatIsCutOffFailsOrIsLeftOutEntirely() throws IOException {
        write("a.json", "[{\"video\":\"a\"},{\"video\":\"b\"}]", false);
        write("cut.json", "[{\"video\":\"a\"},{\"vid", false);

        CommandRun failed = CommandRun.of("chart", folder.toString(), "--input-format=json");
        CommandRun skipped = CommandRun.of(
                "chart", folder.toString(), "--input-format=json", "--on-corrupt=skip", "--report-format=tsv");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err())
                .contains("cut.json: its JSON is cut off: it ends at byte 20 in the middle of a value")
                .contains("--on-corrupt skip leaves it out");
        assertThat(skipped.out()).isEqualTo("1\ta\t1\n1\tb\t1\n");
        assertThat(skipped.err()).contains("cut.json");
    }

    @Test
    void recordsThatAreNotObjectsOrHaveNoVideoAreMalformed() throws IOException {
        write("a.json", "[{\"video\":\"a\"}, 7, [1], null, {}, {\"video\":\"\\ud800\"}]", false);

        CommandRun run = CommandRun.of("chart", path("a.json"), "--input-format=json", "--keep", path("kept"));
        CommandRun verified = CommandRun.of("verify", path("a.json"), path("kept/counts"));

        assertThat(run.err() + run.out()).contains("1 play of 1 video, from 6 lines", "5 malformed");
        assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    }

    @Test
    void anEmptyDocumentHasNoRecords() throws IOException {
        write("a.json", "", false);
        write("b.json", " []\n", false);

        CommandRun run = CommandRun.of("chart", folder.toString(), "--input-format=json", "--report-format=tsv");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theArrayOfRecordsIsRecordedAndMustExist() throws IOException {
        write("a.json", "{\"items\":[{\"video\":\"a\"}]}", false);

        CommandRun run = CommandRun.of("chart", path("a.json"), "--input-format=json", "--records=/Records");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("a.json: its value at byte 0 has no /Records; its members are items");
        assertThat(CommandRun.of("chart", path("a.json"), "--input-format=json", "--records=items")
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("chart", path("a.json"), "--input-format=jsonl", "--records=/items")
                        .err())
                .contains("--records is for json, not for jsonl");
    }

    @Test
    void theRecordsThatADocumentHasGainedAreImported() throws IOException {
        String record = "{\"at\": \"2026-11-20T08:00:0%dZ\",%n \"video\": \"v%d\"}";
        List<String> records = new ArrayList<>();
        String[] ingest = {"ingest", path("a.json"), path("events"), "--input-format=json", "--time=at"};
        for (int run = 0; run < 4; run++) {
            records.add(record.formatted(run, run));
            write("a.json", "[" + String.join(",\n", records) + "]", false);
            CommandRun imported = CommandRun.of(ingest);
            assertThat(imported.exitCode()).as(imported.err()).isZero();
            assertThat(imported.err()).contains("1 event from 1 line");
        }

        assertThat(CommandRun.of(ingest).err()).contains("was read before, all 4 lines");
        assertThat(CommandRun.of("chart", path("events"), "--report-format=tsv").out())
                .isEqualTo("1\tv0\t1\n1\tv1\t1\n1\tv2\t1\n1\tv3\t1\n");
    }

    @Test
    void aDocumentIsNotFollowed() throws IOException {
        write("a.json", "[]", false);

        CommandRun run = CommandRun.of("ingest", "--follow", path("a.json"), path("events"), "--input-format=json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--follow reads lines as a log grows, but a JSON document is not lines");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
