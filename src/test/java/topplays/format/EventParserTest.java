package topplays.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.InputSettings;
import topplays.format.settings.UnknownFieldException;
import topplays.model.EventLines;
import topplays.model.LineClass;

/** Which event a line becomes, and which lines do not become events. */
class EventParserTest {
    private static final String ARRIVAL = "1970-01-01T00:00:07.654Z";
    private static final long ARRIVAL_MILLIS = 7_654;

    @Test
    void writesAnEventLineUnchanged() throws IOException {
        String line = "2026-11-20T08:15:30.123Z\tann\tcats";
        assertThat(read(line)).isEqualTo(line);
        assertThat(read(line + "\r")).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:15:30Z, 2026-11-20T08:15:30.000Z",
        "2026-11-20 09:15:30.5+01:00, 2026-11-20T08:15:30.500Z",
        "2026-11-20T08:15:30.123999Z, 2026-11-20T08:15:30.123Z",
        "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z",
        "0000-01-01, 0000-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.9999Z, 9999-12-31T23:59:59.999Z",
    })
    void writesTimesInUtcWithThreeDecimals(String time, String written) throws IOException {
        assertThat(read(time + "\tann\tcats")).isEqualTo(written + "\tann\tcats");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "0000-01-01T00:00:00+01:00"})
    void aLineWhoseTimeCannotBeWrittenIsMalformed(String time) throws IOException {
        assertThat(read(time + "\tann\tcats")).isEqualTo("malformed time");
        assertThat(read(time + "\tann\tcats", "--where=user=ben")).isEqualTo("malformed time");
    }

    @Test
    void refusesSecondsBeyondTheYear2099() throws IOException {
        String[] epoch = {"--input-format=csv", "--video=1", "--time=2", "--time-format=epoch"};
        assertThat(read("cats,4102444799.999", epoch)).isEqualTo("2099-12-31T23:59:59.999Z\t-\tcats");
        assertThat(read("cats,253402300800", epoch)).isEqualTo("malformed time");
        assertThat(read("cats,9999999999999999", epoch)).isEqualTo("malformed time");
        assertThat(read("cats,-9999999999999999", epoch)).isEqualTo("malformed time");
    }

    @Test
    void usesTheTimeOfArrivalIfTheLineHasNoTime() throws IOException {
        assertThat(read("cats,2026-11-20", "--input-format=csv", "--video=1")).isEqualTo(ARRIVAL + "\t-\tcats");
        assertThat(read("{\"video\":1,\"time\":\"2026-11-20\"}", "--input-format=jsonl"))
                .isEqualTo(ARRIVAL + "\t-\t1");
    }

    @Test
    void usesTheTimeByWhichLinesAreSelected() throws IOException {
        String line = "{\"video\":1,\"time\":\"2026-11-20\"}";
        assertThat(read(line, "--input-format=jsonl", "--since=2026-11-01"))
                .isEqualTo("2026-11-20T00:00:00.000Z\t-\t1");
        assertThat(read(line, "--input-format=jsonl", "--until=2026-11-20")).isEqualTo("filtered");
    }

    @Test
    void readsTheTimeButNotTheUserOfACombinedLogLine() throws IOException {
        String line = "h - ann [10/Oct/2000:13:55:36 -0700] \"GET /a?b HTTP/1.1\" 200 - \"-\" \"-\"";
        assertThat(read(line, "--input-format=combined")).isEqualTo("2000-10-10T20:55:36.000Z\t-\t/a?b");
        assertThat(read(line, "--input-format=combined", "--user=user"))
                .isEqualTo("2000-10-10T20:55:36.000Z\tann\t/a?b");
        assertThat(read(line.replace("Oct", "Okt"), "--input-format=combined")).isEqualTo("malformed time");
    }

    @Test
    void writesADashForAnEmptyUser() throws IOException {
        assertThat(read("2026-11-20\t\tcats")).isEqualTo("2026-11-20T00:00:00.000Z\t-\tcats");
        assertThat(read("cats,", "--input-format=csv", "--video=1", "--user=2")).isEqualTo(ARRIVAL + "\t-\tcats");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\tb", "a\\nb", "a\\rb", "\\r"})
    void aLineWhoseUserWouldBreakTheEventLineIsMalformed(String user) throws IOException {
        String line = "{\"video\":1,\"u\":\"" + user + "\"}";
        assertThat(read(line, "--input-format=jsonl", "--user=u")).isEqualTo("malformed user");
        assertThat(read(line, "--input-format=jsonl", "--user=u", "--where=video=2"))
                .isEqualTo("malformed user");
        assertThat(read(line, "--input-format=jsonl")).isEqualTo(ARRIVAL + "\t-\t1");
    }

    @Test
    void takesUsersOfUpTo4096Bytes() throws IOException {
        String longest = "u".repeat(4096);
        assertThat(read("2026-11-20\t" + longest + "\tcats")).endsWith("Z\t" + longest + "\tcats");
        assertThat(read("2026-11-20\t" + longest + "u\tcats")).isEqualTo("malformed user");
    }

    @Test
    void needsTheUserThatAnOptionNames() throws IOException {
        assertThat(read("{\"video\":1}", "--input-format=jsonl", "--user=u")).isEqualTo("malformed field-missing");
        assertThat(read("cats", "--input-format=csv", "--video=1", "--user=2")).isEqualTo("malformed columns");
    }

    @Test
    void joinsTheFieldsOfAViewer() throws IOException {
        String[] viewer = {"--input-format=csv", "--video=1", "--viewer=2", "--viewer=3"};
        assertThat(read("cats,a,b", viewer)).isEqualTo(ARRIVAL + "\ta|b\tcats");
        assertThat(read("cats,a|,%b", viewer)).isEqualTo(ARRIVAL + "\ta%7C|%25b\tcats");
        assertThat(read("cats,,b", viewer)).isEqualTo(ARRIVAL + "\t|b\tcats");
        assertThat(read("cats,-,", viewer)).isEqualTo(ARRIVAL + "\t-\tcats");
        assertThat(read("cats,a|%", "--input-format=csv", "--video=1", "--viewer=2"))
                .isEqualTo(ARRIVAL + "\ta|%\tcats");
    }

    @Test
    void takesViewersOfUpTo4096Bytes() throws IOException {
        String[] viewer = {"--input-format=csv", "--video=1", "--viewer=2", "--viewer=3"};
        String most = "u".repeat(4092);
        assertThat(read("cats,%," + most, viewer)).endsWith("\t%25|" + most + "\tcats");
        assertThat(read("cats,%,u" + most, viewer)).isEqualTo("malformed user");
        assertThat(read("cats,u" + most + ",|", viewer)).isEqualTo("malformed user");
    }

    @Test
    void aLineWhoseViewerWouldBreakTheEventLineIsMalformed() throws IOException {
        String[] viewer = {"--input-format=jsonl", "--viewer=a", "--viewer=b"};
        assertThat(read("{\"video\":1,\"a\":\"x\\ty\",\"b\":\"z\"}", viewer)).isEqualTo("malformed user");
        assertThat(read("{\"video\":1,\"a\":\"x\",\"b\":\"\\n\"}", viewer)).isEqualTo("malformed user");
        assertThat(read("{\"video\":1,\"b\":\"z\"}", viewer)).isEqualTo(ARRIVAL + "\t|z\t1");
    }

    @Test
    void returnsTheVideoThatAPatternFinds() throws IOException {
        String[] pattern = {"--video-pattern=v=(.*)"};
        assertThat(read("2026-11-20\tann\tv=cats", pattern)).isEqualTo("2026-11-20T00:00:00.000Z\tann\tcats");
        assertThat(read("2026-11-20\tann\tcats", pattern)).isEqualTo("filtered");
        assertThat(read("2026-11-20\tann\tv=", pattern)).isEqualTo("malformed video-empty");
    }

    @Test
    void readsColumnsUnderAHeader() throws IOException {
        InputSettings settings = LineReading.settings("--input-format=csv", "--header", "--user=who", "--time=when");
        EventParser parser = EventParser.of(settings, Optional.of(LineReading.utf8("when,who,video")));
        assertThat(read(parser, LineReading.utf8("2026-11-20,ann,cats")))
                .isEqualTo("2026-11-20T00:00:00.000Z\tann\tcats");
        assertThatThrownBy(() -> EventParser.of(settings, Optional.of(LineReading.utf8("when,user,video"))))
                .isInstanceOf(UnknownFieldException.class);
    }

    @Test
    void refusesAFieldOfPlays() {
        assertThatThrownBy(() -> read("x", "--input-format=csv", "--video=1", "--plays=2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--plays");
    }

    /** Each line has the same class as in a count, and its event line counts for the same video. */
    @ParameterizedTest
    @ValueSource(strings = {"tsv", "csv", "jsonl"})
    void eventsCountLikeTheirLines(String format) throws IOException {
        String[] options = {"--input-format=" + format, "--video=1", "--video-pattern=^([^x]*)"};
        EventParser events = EventParser.of(LineReading.settings(options), Optional.empty());
        LineReading lines = LineReading.by(options);
        LineReading eventLines = LineReading.by();
        RandomText text = new RandomText(3, "{}\":,\\u1x\t\r\0 ");
        Random random = text.random();
        for (int i = 0; i < 8_000; i++) {
            String noise = text.field("") + text.soup();
            byte[] line = (random.nextBoolean() ? noise : "{\"1\":\"" + noise + "\"}").getBytes(ISO_8859_1);
            String event = read(events, line);
            String counted = event.startsWith(ARRIVAL) ? eventLines.of(event.getBytes(ISO_8859_1)) : event;
            assertThat(counted).isEqualTo(lines.of(line));
        }
    }

    private static String read(String line, String... options) throws IOException {
        return read(EventParser.of(LineReading.settings(options), Optional.empty()), LineReading.utf8(line));
    }

    /** The event, one character per byte, or the class of a line without an event. */
    private static String read(EventParser parser, byte[] line) throws IOException {
        EventLines events = new EventLines(1);
        SurroundedLine amid = SurroundedLine.of(line);
        LineClass lineClass = parser.parse(amid.bytes(), amid.start(), amid.end(), ARRIVAL_MILLIS, events);
        assertThat(events.events()).isEqualTo(lineClass == LineClass.COUNTED ? 1 : 0);
        assertThat(parser.reason() != null).isEqualTo(lineClass == LineClass.MALFORMED);
        if (lineClass == LineClass.COUNTED) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            events.takeBlock().writeTo(written);
            return written.toString(ISO_8859_1).replaceFirst("\n$", "");
        }
        return lineClass == LineClass.FILTERED ? "filtered" : "malformed " + parser.reason();
    }
}
