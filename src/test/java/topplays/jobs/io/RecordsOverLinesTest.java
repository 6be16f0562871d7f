package topplays.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.format.BlockScanner;
import topplays.format.CsvRecords;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;
import topplays.format.settings.UnknownFieldException;
import topplays.model.LineClass;

/** The ranges of a file give each record once, wherever it is cut. */
class RecordsOverLinesTest {
    private static final LineSyntax CSV = LineSyntax.of(LineFormat.CSV);
    private static final String[] PIECES = {
        "a",
        "b",
        ",",
        ",",
        "\n",
        "\n",
        "\"",
        "\"",
        "\"\"",
        "\r\n",
        "\",",
        ",\"",
        "\"\n",
        "\n\"",
        "é",
        "x,y\n",
        "\"p\nq\",r\n"
    };

    @TempDir
    private Path folder;

    private final Configuration conf = new Configuration();
    private final InputSettings settings =
            InputOptions.parse(Map.of(InputOptions.INPUT_FORMAT, "csv", InputOptions.VIDEO, "1"));
    private final BlockBuffer buffer = new BlockBuffer();

    @Test
    void anyTwoRangesGiveTheRecordsOfTheFile() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            byte[] content = random(seed, 40);
            Path file = Files.write(folder.resolve("log" + seed), content);
            List<String> whole = read(file, 0, content.length);
            for (int cut = 1; cut < content.length; cut++) {
                List<String> parts = new ArrayList<>(read(file, 0, cut));
                parts.addAll(read(file, cut, content.length));
                assertThat(parts).as("seed %d cut at %d", seed, cut).isEqualTo(whole);
            }
        }
    }

    @Test
    void longFieldsAreCutAnywhere() throws Exception {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int record = 0; record < 12; record++) {
            boolean closed = record % 4 != 3;
            text.append("v").append(record).append(",\"");
            text.append("in,side\n".repeat(1_000 + random.nextInt(6_000))).append(closed ? "\"\n" : "\"x\n");
        }
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("long"), content);
        List<String> whole = read(file, 0, content.length);

        for (int round = 0; round < 10; round++) {
            int cut = 1 + random.nextInt(content.length - 1);
            List<String> parts = new ArrayList<>(read(file, 0, cut));
            parts.addAll(read(file, cut, content.length));
            assertThat(parts.equals(whole)).as("cut at " + cut).isTrue();
        }
        assertThat(whole).contains("COUNTED v0", "COUNTED v10");
    }

    @Test
    void aFileInWhichBothCasesHoldIsReadFromItsBeginning() throws Exception {
        String ambiguous = ",\",\n\"\n".repeat(60_000);
        for (String first : List.of("", "\"\n")) {
            byte[] content = (first + ambiguous + "end\n").getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(folder.resolve("ambiguous" + first.length()), content);
            List<String> whole = read(file, 0, content.length);
            for (int cut = content.length - 9; cut < content.length; cut++) {
                List<String> parts = new ArrayList<>(read(file, 0, cut));
                parts.addAll(read(file, cut, content.length));
                assertThat(parts.equals(whole)).as("cut at " + cut).isTrue();
            }
        }
    }

    private static byte[] random(int seed, int pieces) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(seed % 5 == 0 ? "\uFEFF" : "");
        for (int piece = 0; piece < pieces; piece++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The class and video of each record, read as a mapper does. */
    private List<String> read(Path path, long start, long end) throws IOException {
        List<String> records = new ArrayList<>();
        buffer.drop(buffer.filled());
        try {
            BlockScanner scanner = BlockScanner.of(settings, Optional.empty());
            LogStream stream = LogStream.open(new org.apache.hadoop.fs.Path(path.toUri()), start, end - start, conf);
            try (RangeReader range = RangeReader.of(stream, buffer, CsvRecords.of(CSV))) {
                while (range.next()) {
                    scanner.start(buffer.bytes(), 0, buffer.blockLength(), range.limit(), range.isLast());
                    take(scanner, buffer, records);
                    if (scanner.unfinished() >= 0) {
                        range.giveBack(scanner.unfinished());
                    }
                }
            }
        } catch (UnknownFieldException e) {
            throw new IOException(e);
        }
        return records;
    }

    private static void take(BlockScanner scanner, BlockBuffer buffer, List<String> records) {
        while (scanner.next()) {
            for (int video = 0; video < scanner.videos().size(); video++) {
                int from = scanner.videos().start(video);
                records.add(
                        "COUNTED " + text(buffer.bytes(), from, scanner.videos().end(video)));
            }
            if (scanner.videos().size() == 0) {
                records.add(
                        scanner.lineClass() == LineClass.COUNTED
                                ? "COUNTED "
                                        + text(
                                                scanner.line().videoSource(),
                                                scanner.line().videoStart(),
                                                scanner.line().videoEnd())
                                : scanner.line().reason() + " "
                                        + text(buffer.bytes(), scanner.lineStart(), scanner.lineEnd()));
            }
        }
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
