package topplays.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.cut.QuickJsonObjectTest;
import topplays.format.quick.QuickLine;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;
import topplays.format.settings.UnknownFieldException;
import topplays.model.LineClass;
import topplays.tally.VideoSpans;

/** A scanner of a block of lines has the same results as a parser of one line at a time. */
class BlockScannerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--input-format=topplays",
                "--input-format=topplays --video=user",
                "--input-format=topplays --video=1",
                "--input-format=tsv --video=1",
                "--input-format=tsv --video=2 --user=3",
                "--input-format=delimited --video=2 --delimiter=,",
                "--input-format=delimited --video=1 --delimiter=::",
                "--input-format=delimited --video=3 --delimiter=é",
                "--input-format=delimited --video=2 --delimiter=\u000e",
                "--input-format=delimited --video=2 --delimiter=a\t",
                "--input-format=tsv --video=1 --plays=2",
                "--input-format=topplays --where=user=a",
                "--input-format=csv --video=1",
                "--input-format=csv --video=2 --user=3",
                "--input-format=csv --video=2 --delimiter=\t",
                "--input-format=csv --video=1 --delimiter=:",
                "--input-format=csv --video=2 --plays=1",
                "--input-format=jsonl --video=v",
                "--input-format=jsonl --video=v --where=w=12",
                "--input-format=topplays --where=video=a",
                "--input-format=topplays --video=time --since=2026-11-20",
                "--input-format=tsv --video=1 --plays=1",
                "--input-format=csv --video=2",
                "--input-format=csv --video=1 --plays=1",
                "--input-format=jsonl --video=v --where=v=12",
                "--input-format=jsonl --video=1",
            })
    void agreesWithAParserOnRandomLines(String options) throws UnknownFieldException {
        InputSettings settings = LineReading.settings(options.split(" "));
        check(settings, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"tsv, '', a\tvideo", "tsv, '', video\tb\tc\r", "delimited, ::, a::video::c", "csv, '', 'a,video'"})
    void agreesWithAParserUnderAHeader(String format, String delimiter, String header) throws UnknownFieldException {
        List<String> options = new ArrayList<>(List.of("--input-format=" + format, "--header"));
        if (!delimiter.isEmpty()) {
            options.add("--delimiter=" + delimiter);
        }
        check(LineReading.settings(options.toArray(String[]::new)), Optional.of(header.getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "--input-format=topplays | t_u_v1 | t_u_v22",
                "--input-format=delimited --delimiter=, --video=2 | t,v1 | ,v22,t",
                "--input-format=csv --video=2 | t,v1,`a, ``b``` | `t`,`v22`",
                "--input-format=csv --video=2 | ,`v1`,1 | `,`,v22",
                "--input-format=jsonl --video=v | {`v`:`v1`,`n`:[1,{}]} | {`n`:`\\``, `v`:`v22` }",
            },
            delimiter = '|')
    void mostLinesOfALogAreReadWithoutTheParser(String options, String first, String second)
            throws UnknownFieldException {
        QuickLine plain = QuickLine.of(LineReading.settings(options.split(" ")), Optional.empty())
                .orElseThrow();
        byte[] block = (first + '\n' + second + "\r\n\nspare bytes")
                .replace('_', '\t')
                .replace('`', '"')
                .getBytes(ISO_8859_1);

        assertThat(plain.find(block, 0, block.length)).isTrue();
        assertThat(text(block, plain.videoStart(), plain.videoEnd())).isEqualTo("v1");
        assertThat(plain.find(block, plain.lineEnd() + 1, block.length)).isTrue();
        assertThat(text(block, plain.videoStart(), plain.videoEnd())).isEqualTo("v22");
        assertThat(plain.find(block, plain.lineEnd() + 1, block.length)).isFalse();
    }

    @Test
    void plainLinesAreNeitherHeadersNorMarkedLines() throws UnknownFieldException {
        byte[] header = "video\tuser".getBytes(ISO_8859_1);
        BlockScanner scanner =
                BlockScanner.of(LineReading.settings("--input-format=tsv", "--header"), Optional.of(header));
        byte[] block = "a\tu\nvideo\tuser\r\nvideo\tusex\n\u00ef\u00bb\u00bfb\tu\n        ".getBytes(ISO_8859_1);
        scanner.start(block, 0, block.length - 9);

        List<String> found = new ArrayList<>();
        while (scanner.next()) {
            for (int video = 0; video < scanner.videos().size(); video++) {
                found.add("plain");
            }
            if (scanner.videos().size() == 0) {
                found.add(scanner.lineClass().toString());
            }
        }

        assertThat(found).hasSize(4).containsOnlyOnce("HEADER").contains("COUNTED");
    }

    @Test
    void skipsALine() throws UnknownFieldException {
        BlockScanner scanner = BlockScanner.of(LineReading.settings(), Optional.empty());
        byte[] block = "header\nt\tu\tv".getBytes(ISO_8859_1);
        scanner.start(block, 0, block.length);
        scanner.skip();

        assertThat(scanner.next()).isTrue();
        assertThat(text(block, scanner.lineStart(), scanner.lineEnd())).isEqualTo("t\tu\tv");
        assertThat(scanner.next()).isFalse();
    }

    private static void check(InputSettings settings, Optional<byte[]> header) throws UnknownFieldException {
        LineParser parser = LineParser.of(settings, header);
        BlockScanner scanner = BlockScanner.of(settings, header);
        RandomText text = new RandomText(3, "\t\t\t\t\r,,::é\u000e\u000e\f\0\u008a\u0089\"a {}1");
        for (int i = 0; i < 1_500; i++) {
            byte[] block = block(text).getBytes(ISO_8859_1);
            int start = text.random().nextInt(1 + block.length / 4);
            int end = block.length - text.random().nextInt(1 + block.length / 4);
            assertThat(scanned(scanner, block, start, end))
                    .as(() -> text(block, start, end))
                    .isEqualTo(parsed(parser, settings.syntax(), block, start, end));
        }
    }

    private static String block(RandomText text) {
        Random random = text.random();
        StringBuilder block = new StringBuilder();
        for (int line = random.nextInt(20); line >= 0; line--) {
            switch (random.nextInt(4)) {
                case 0 -> block.append(QuickJsonObjectTest.randomObject(text));
                case 1 -> appendQuotedRow(text, block);
                default -> appendRow(text, block);
            }
            block.append(random.nextInt(3) == 0 ? "\r\n" : "\n");
        }
        return block.toString();
    }

    private static void appendRow(RandomText text, StringBuilder block) {
        Random random = text.random();
        String delimiter = List.of("\t", ",", "::", "é", "\u000e").get(random.nextInt(5));
        for (int field = random.nextInt(4); field > 0; field--) {
            block.append(random.nextBoolean() ? text.field("\t\r") : text.field(""))
                    .append(delimiter);
        }
        block.append(random.nextInt(200) == 0 ? "x".repeat(4095 + random.nextInt(4)) : text.field("\r"));
    }

    /** A row with valid quotes; sometimes a few bytes are inserted. */
    private static void appendQuotedRow(RandomText text, StringBuilder block) {
        Random random = text.random();
        String delimiter = List.of(",", ",", "\t", ":").get(random.nextInt(4));
        int start = block.length();
        for (int field = 1 + random.nextInt(3); field > 0; field--) {
            String content = random.nextInt(100) == 0 ? "x".repeat(4095 + random.nextInt(4)) : text.field("");
            block.append('"').append(content.replace("\"", "\"\"")).append('"');
            block.append(field > 1 ? delimiter : "");
        }
        if (random.nextInt(4) == 0) {
            block.insert(start + random.nextInt(block.length() - start), text.soup());
        }
    }

    private static List<String> scanned(BlockScanner scanner, byte[] block, int start, int end) {
        List<String> lines = new ArrayList<>();
        scanner.start(block, start, end);
        while (scanner.next()) {
            VideoSpans videos = scanner.videos();
            for (int i = 0; i < videos.size(); i++) {
                lines.add(text(block, videos.start(i), videos.end(i)) + " 1");
            }
            if (videos.size() == 0) {
                lines.add(result(scanner.lineClass(), scanner.line(), scanner.lineStart(), scanner.lineEnd()));
            }
        }
        return lines;
    }

    private static List<String> parsed(LineParser parser, LineSyntax syntax, byte[] block, int start, int end) {
        List<String> lines = new ArrayList<>();
        int lineStart = start;
        for (String line : records(syntax, text(block, start, end))) {
            int lineEnd = lineStart + line.length();
            lines.add(result(parser.parse(block, lineStart, lineEnd), parser, lineStart, lineEnd));
            lineStart = lineEnd + 1;
        }
        return lines;
    }

    private static List<String> records(LineSyntax syntax, String text) {
        return syntax.format() == LineFormat.CSV
                ? RecordText.split(text, syntax.delimiter().isEmpty() ? "," : syntax.delimiter())
                : List.of(text.split("\n", -1));
    }

    private static String result(LineClass lineClass, LineParser line, int lineStart, int lineEnd) {
        return switch (lineClass) {
            case COUNTED -> text(line.videoSource(), line.videoStart(), line.videoEnd()) + " " + line.plays();
            case MALFORMED -> line.reason() + " " + lineStart + "-" + lineEnd;
            default -> lineClass.toString();
        };
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(Arrays.copyOfRange(bytes, start, end), ISO_8859_1);
    }
}
