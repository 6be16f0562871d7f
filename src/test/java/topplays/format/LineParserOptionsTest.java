package topplays.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in several forms, columns separated by runs of blanks, and rewritten ids. */
class LineParserOptionsTest {
    private static final String SINCE = "--since=2026-11-20T08:00:00Z";
    private static final String UNTIL = "--until=2026-11-20T09:00:00Z";

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 08:30:00, counted a 1",
        "2026-11-20, 09:00:00, filtered",
        "2026-11-20, 08, malformed time",
        "'', 08:30:00, malformed time",
    })
    void joinsTheFieldsOfATimeByABlank(String date, String time, String result) {
        assertThat(LineReading.by("--input-format=tsv", "--video=2", "--time=1 3", SINCE, UNTIL)
                        .of(date + "\ta\t" + time))
                .isEqualTo(result);
        assertThat(LineReading.by("--input-format=jsonl", "--video=v", "--time=date time", SINCE, UNTIL)
                        .of("{\"v\":\"a\",\"time\":\"" + time + "\",\"date\":\"" + date + "\"}"))
                .isEqualTo(result);
    }

    @Test
    void prefersAFieldOfThatNameToTwoJoinedFields() {
        LineReading json = LineReading.by("--input-format=jsonl", "--video=v", "--time=date time", SINCE, UNTIL);
        assertThat(json.of("{\"v\":1,\"date time\":\"2026-11-20T08:30\",\"date\":\"2026-11-20\",\"time\":\"09:30\"}"))
                .isEqualTo("counted 1 1");
        assertThat(json.of("{\"v\":1,\"date\":\"2026-11-20\"}")).isEqualTo("malformed field-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "epoch-micros, 1795163400000000, counted a 1",
        "epoch-micros, 1795163400000, filtered",
        "epoch-micros, 1795163400000000000, malformed time",
        "epoch-nanos, 1795163400000000001, counted a 1",
        "epoch-nanos, 9223372036854775808, malformed time",
        "epoch-nanos, -1, malformed time",
        "epoch-nanos, 1.5, malformed time",
        "epoch-nanos, '', malformed time",
    })
    void readsMicrosecondsAndNanoseconds(String format, String time, String result) {
        assertThat(LineReading.by("--input-format=csv", "--video=1", "--time=2", "--time-format=" + format, SINCE)
                        .of("a," + time))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "iso, 2026-11-20 09:30:00, counted a 1",
        "iso, 2026-11-20 08:30:00, filtered",
        "iso, 2026-11-20T08:30:00Z, counted a 1",
        "iso, 2026-11-20T03:30:00-05:00, counted a 1",
        "dd.MM.yyyy HH:mm, 20.11.2026 09:30, counted a 1",
        "epoch, 1795163400, counted a 1",
        "clf, 20/Nov/2026:08:30:00 +0000, counted a 1",
        "yyyy-MM-dd HH:mm z, 2026-11-20 08:30 UTC, counted a 1",
    })
    void readsATimeWithoutAZoneInTheGivenTimeZone(String format, String time, String result) {
        assertThat(LineReading.by(
                                "--input-format=csv",
                                "--video=1",
                                "--time=2",
                                "--time-format=" + format,
                                "--time-zone=Europe/Berlin",
                                SINCE,
                                UNTIL)
                        .of("a," + time))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"a b c", "  a b c", "a   b  c", "a b ", " a b"})
    void separatesColumnsByRunsOfBlanks(String line) {
        LineReading lines = LineReading.by("--input-format=delimited", "--delimiter=space", "--video=2");
        assertThat(lines.of(line)).isEqualTo("counted b 1");
        assertThat(lines.of(line.replaceFirst("b.*", " "))).isEqualTo("malformed columns");
    }

    @ParameterizedTest
    @CsvSource({
        "decode, a%2Fb%2f, a/b/",
        "decode, %2541, %41",
        "decode, %4, %4",
        "decode, %zz%4g%, %zz%4g%",
        "lower, AbZ%2F[@, abz%2f[@",
        "decode lower, %41%C3%89, aÉ",
        "lower decode, %41É, aÉ",
    })
    void rewritesIds(String rewrites, String id, String rewritten) {
        String[] options =
                ("--input-format=tsv --video=1 --video-id=" + rewrites.replace(" ", " --video-id=")).split(" ");
        assertThat(LineReading.by(options).of(id)).isEqualTo("counted " + rewritten + " 1");
    }

    @ParameterizedTest
    @CsvSource({"a%09b, malformed video-control", "a%0Ab, malformed video-control", "%0d, malformed video-control"})
    void refusesARewrittenIdThatBreaksLines(String id, String result) {
        assertThat(LineReading.by("--input-format=tsv", "--video=1", "--video-id=decode")
                        .of(id))
                .isEqualTo(result);
    }

    @Test
    void rewritesTheGroupThatThePatternFinds() {
        assertThat(LineReading.by("--input-format=tsv", "--video=1", "--video-id=lower", "--video-pattern=^X(.*)")
                        .of("XaB"))
                .isEqualTo("counted ab 1");
    }
}
