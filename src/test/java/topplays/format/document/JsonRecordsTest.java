package topplays.format.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRecordsTest {
    private static final int ENOUGH_DOCUMENTS = 2_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "| ~~ | ~~",
                "| ~ ^ ^~ | ~~",
                "| [] | ~~",
                "| [ ]^[^]^ | ~~",
                "| {} | {}^",
                "| {`a`:1}{`a`:2} | {`a`:1}^{`a`:2}^",
                "| {`a`:1}^{`a`:2} | {`a`:1}^{`a`:2}^",
                "| [{`a`:1},{`a`:2}] | {`a`:1}^{`a`:2}^",
                "| [^  {`a`:1},^  {`a`:2}^]^ | {`a`:1}^{`a`:2}^",
                "| [{`a`:1}][{`a`:2}] {`a`:3} | {`a`:1}^{`a`:2}^{`a`:3}^",
                "| {^  `a`: 1,^^  `b`: [^1,^2] } | {`a`: 1,`b`: [1,2] }^",
                "| [1, `x`, null, true, -0.5e9, [1,[2]], [ ]] | 1^`x`^null^true^-0.5e9^[1,[2]]^[ ]^",
                "| 1 2^3 | 1^2^3^",
                "| `x``y`null | `x`^`y`^null^",
                "/Records | {`Records`:[{`a`:1},{`a`:2}]} | {`a`:1}^{`a`:2}^",
                "/Records | {`n`:{`Records`:[7]},`Records`:[1,2],`m`:[{}]}{`Records`:[3]} | 1^2^3^",
                "/Records | {`Records`:[1],`Records`:[2]} | 1^2^",
                "/Records | [{`Records`:[1,2]},{`Records`:[3]}] | 1^2^3^",
                "/Records | {`Records`:{`a`:1}} | {`a`:1}^",
                "/Records | {`Records`:null} | null^",
                "/Records | {`Records`:[]} | ~~",
                "/a/b | {`b`:[0],`a`:{`a`:[0],`b`:[1,[2]],`c`:[0]},`c`:{`b`:[0]}} | 1^[2]^",
                "/1/b | [{`b`:[0]},{`b`:[1]},{`b`:[0]}] | 1^",
                "/a~1b | {`a/b`:[1]} | 1^",
                "/ä | {`ä`:[1]} | 1^",
                "/ä | {`\\u00e4`:[1]} | 1^",
            })
    void makesALineOfEachRecord(String records, String json, String lines) throws IOException {
        assertThat(lines(written(json), records == null ? "" : records)).isEqualTo(written(lines));
    }

    private static String written(String shown) {
        return shown.replace('`', '"').replace('^', '\n');
    }

    @Test
    void keepsTheBytesOfTextsAndNumbers() throws IOException {
        String record = "{\"a\":\"\\ud800 \\u00e9 é \\/\\n\",\"a\":1.50E+400,\"b\":-0,\"c\":" + "9".repeat(2_000) + "}";

        assertThat(lines("[" + record + ",\n" + record + "]", "")).isEqualTo(record + "\n" + record + "\n");
    }

    @Test
    void doesNotCheckUtf8() throws IOException {
        byte[] json = "[{\"a\":\"\u00ff\"},{\"\u00c3\":1}]".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new JsonRecords(new ByteArrayInputStream(json), "").readAllBytes())
                .isEqualTo("{\"a\":\"\u00ff\"}\n{\"\u00c3\":1}\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void skipsAByteOrderMark() throws IOException {
        assertThat(lines("\ufeff[1,\n2]", "")).isEqualTo("1\n2\n");
        assertThat(lines("\ufeff", "")).isEmpty();
        assertThatThrownBy(() -> lines("\ufeff[1,x]", "")).hasMessageContaining("not JSON at byte 7");
    }

    @Test
    void readsRandomRecordsInAnyLayoutAndInChunksOfAnySize() throws IOException {
        Random random = new Random(17);
        for (int document = 0; document < ENOUGH_DOCUMENTS; document++) {
            RandomJson json = new RandomJson(random);
            List<String> records = new ArrayList<>();
            for (int record = random.nextInt(8); record > 0; record--) {
                records.add(json.value(0));
            }
            String expected = records.stream().map(each -> each + "\n").collect(Collectors.joining());

            assertThat(linesInChunks(json.outermost(records), "", random)).isEqualTo(expected);
            assertThat(linesInChunks(json.within("a/b", records), "/x/a~1b", random))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "| [1,2 | its JSON is cut off: it ends at byte 4 in the middle of a value",
                "| {`a`:`b | its JSON is cut off: it ends at byte 7 in the middle of a value",
                "| [1,2]] | it is not JSON at byte 5 (Unexpected close marker ']'",
                "| [1}] | it is not JSON at byte 2 (Unexpected close marker '}'",
                "| [1,,2] | it is not JSON at byte 3 (Unexpected character (','",
                "| [1,] | it is not JSON at byte 3 (Unexpected character (']'",
                "| {`a` 1} | it is not JSON at byte 5 (Unexpected character ('1'",
                "| hello | it is not JSON at byte 5 (Unrecognized token 'hello'",
                "| [`a^b`] | it is not JSON at byte 3 (Illegal unquoted character",
                "| [`\\x`] | it is not JSON at byte 3 (Unrecognized character escape",
                "/a | {`b`:1,`c`:{`a`:[]}} | its value at byte 0 has no /a; its members are b, c",
                "/a | [{`a`:[]}, {`b`:1}] | its value at byte 11 has no /a; its members are b",
                "/a | 7 | its value at byte 0 has no /a",
            })
    void aDocumentThatIsNotJsonIsAnErrorThatNamesTheByte(String records, String json, String message) {
        assertThatThrownBy(() -> lines(written(json), records == null ? "" : records))
                .isInstanceOf(JsonDocumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void returnsTheRecordsBeforeAnError() throws IOException {
        JsonRecords lines = new JsonRecords(stream("[1,2,x"), "");

        assertThat(lines.readNBytes(4)).isEqualTo("1\n2\n".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(lines::read).isInstanceOf(JsonDocumentException.class);
    }

    @Test
    void valuesAreNestedToALimit() throws IOException {
        int most = JsonRecords.DEEPEST;
        String deep = "[".repeat(most - 1) + "]".repeat(most - 1);

        assertThat(lines("[" + deep + ",1]", "")).isEqualTo(deep + "\n1\n");
        assertThatThrownBy(() -> lines("[[" + deep + "]]", ""))
                .hasMessage("its values are nested more than 10,000 deep at byte 10,001");
    }

    @Test
    void aRecordHasALimitButASkippedValueHasNone() throws IOException {
        String longest = "\"" + "x".repeat(DocumentText.MOST_KEPT - 2) + "\"";

        assertThat(lines("[" + longest + "]", "")).isEqualTo(longest + "\n");
        assertThatThrownBy(() -> lines("[ [" + longest + "]]", ""))
                .hasMessage("its value at byte 2 is longer than 16 MiB");
        assertThat(lines("{\"x\":[" + longest + "," + longest + "],\"r\":[1]}", "/r"))
                .isEqualTo("1\n");
    }

    @ParameterizedTest
    @CsvSource({"'\"', x", "1, 1", "'{\"', n"})
    void anEndlessTextNumberOrNameEndsAtTheLimit(String start, char more) {
        InputStream endless = new InputStream() {
            private long position;

            @Override
            public int read() {
                return position++ < start.length() ? start.charAt((int) position - 1) : more;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    buffer[offset + i] = (byte) read();
                }
                return length;
            }
        };

        assertThatThrownBy(() -> new JsonRecords(endless, "").read())
                .hasMessage("its value at byte 0 is longer than 16 MiB");
    }

    private static String lines(String json, String records) throws IOException {
        try (JsonRecords lines = new JsonRecords(stream(json), records)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a few bytes at a time, from a source that returns a few bytes at a time. */
    private static String linesInChunks(String json, String records, Random random) throws IOException {
        int most = 1 + random.nextInt(9);
        InputStream source = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(most)));
            }
        };
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (JsonRecords in = new JsonRecords(source, records)) {
            byte[] chunk = new byte[most];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                lines.write(chunk, 0, read);
            }
        }
        return lines.toString(StandardCharsets.UTF_8);
    }
}
