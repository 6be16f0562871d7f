package topplays.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which readable lines are filtered. An unreadable line is never filtered. */
class LineParserFilterTest {
    @Test
    void countsOnlyLinesOfTheWantedValues() {
        LineReading lines = LineReading.by("--input-format=csv", "--video=1", "--where=2=play", "--where=3=a=b");
        assertThat(lines.of("cats,play,a=b")).isEqualTo("counted cats 1");
        assertThat(lines.of("cats,play,a")).isEqualTo("filtered");
        assertThat(lines.of("cats,stop,a=b")).isEqualTo("filtered");
        assertThat(lines.of("cats,plays,a=b")).isEqualTo("filtered");
        assertThat(lines.of("cats,,a=b")).isEqualTo("filtered");
        assertThat(lines.of("cats,play")).isEqualTo("malformed columns");
    }

    @Test
    void comparesWantedValuesByTheirBytes() {
        LineReading lines = LineReading.by("--input-format=csv", "--video=1", "--where=2=é");
        assertThat(lines.of("cats,é")).isEqualTo("counted cats 1");
        assertThat(lines.of(new byte[] {'c', ',', (byte) 0xe9})).isEqualTo("filtered");
        assertThat(LineReading.by("--input-format=csv", "--video=1", "--where=2=")
                        .of("cats,"))
                .isEqualTo("counted cats 1");
    }

    @Test
    void aLineWithoutAWantedFieldIsMalformed() {
        LineReading json = LineReading.by("--input-format=jsonl", "--where=/a/b=1");
        assertThat(json.of("{\"video\":\"cats\",\"a\":{\"b\":1}}")).isEqualTo("counted cats 1");
        assertThat(json.of("{\"video\":\"cats\",\"a\":{\"b\":\"2\"}}")).isEqualTo("filtered");
        assertThat(json.of("{\"video\":\"cats\",\"a\":{}}")).isEqualTo("malformed field-missing");
        assertThat(json.of("{\"video\":\"cats\",\"a\":{\"b\":null}}")).isEqualTo("malformed field-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "2!=a, b, a",
        "2!=a, '', a",
        "2=~a|b, xbx, c",
        "2=~^$, '', a",
        "2!~^a, ba, ab",
        "2=~^.$, é, éa",
        "2<2, 1.99, 2",
        "2<2, -1e3, x",
        "2<=2, 2.0, 2.01",
        "2>2, 10, 2",
        "2>2, 123456789012345678901234567890, ''",
        "2>=1.5, 1.50, 1.49"
    })
    void countsLinesWhoseFieldSatisfiesTheCondition(String condition, String counted, String filtered) {
        LineReading lines = LineReading.by("--input-format=csv", "--video=1", "--where=" + condition);
        assertThat(lines.of("cats," + counted)).isEqualTo("counted cats 1");
        assertThat(lines.of("cats," + filtered)).isEqualTo("filtered");
    }

    @Test
    void aMissingMemberIsEmptyForOperatorsOtherThanEqual() {
        String line = "{\"video\":\"cats\",\"b\":null}";
        for (String counted : new String[] {"a!=x", "a=~^$", "a!~x", "b!=x"}) {
            assertThat(LineReading.by("--input-format=jsonl", "--where=" + counted)
                            .of(line))
                    .isEqualTo("counted cats 1");
        }
        for (String filtered : new String[] {"a!=", "a=~x", "a<1", "b>=0"}) {
            assertThat(LineReading.by("--input-format=jsonl", "--where=" + filtered)
                            .of(line))
                    .isEqualTo("filtered");
        }
    }

    @Test
    void anExpressionReadsBytesThatAreNotUtf8AsLatin1() {
        LineReading lines = LineReading.by("--input-format=csv", "--video=1", "--where=2=~^é$");
        assertThat(lines.of(new byte[] {'c', ',', (byte) 0xe9})).isEqualTo("counted c 1");
    }

    @Test
    void countsTheLinesFromSinceToJustBeforeUntil() {
        LineReading lines =
                LineReading.by("--since=2026-11-20T08:00:00Z", "--until=2026-11-20T09:00:00Z", "--where=user=-");
        assertThat(lines.of("2026-11-20T07:59:59.999Z\t-\tcats")).isEqualTo("filtered");
        assertThat(lines.of("2026-11-20T08:00:00.000Z\t-\tcats")).isEqualTo("counted cats 1");
        assertThat(lines.of("2026-11-20T08:59:59.999Z\t-\tcats")).isEqualTo("counted cats 1");
        assertThat(lines.of("2026-11-20T09:00:00.000Z\t-\tcats")).isEqualTo("filtered");
        assertThat(lines.of("2026-11-20T08:00:00.000Z\tann\tcats")).isEqualTo("filtered");
    }

    @Test
    void readsTheTimeInTheNamedFieldAndFormat() {
        LineReading epoch = LineReading.by(
                "--input-format=jsonl", "--time=t", "--time-format=epoch", "--since=2023-11-14T22:13:20.5Z");
        assertThat(epoch.of("{\"video\":\"cats\",\"t\":1700000000.5}")).isEqualTo("counted cats 1");
        assertThat(epoch.of("{\"video\":\"cats\",\"t\":1700000000.4}")).isEqualTo("filtered");
        LineReading combined = LineReading.by("--input-format=combined", "--until=2000-10-10T20:55:36Z");
        String line = "h - u [10/Oct/2000:13:55:3%d -0700] \"GET /a HTTP/1.1\" 200 - \"-\" \"-\"";
        assertThat(combined.of(line.formatted(5))).isEqualTo("counted /a 1");
        assertThat(combined.of(line.formatted(6))).isEqualTo("filtered");
        assertThat(combined.of(line.formatted(6).replace("Oct", "Okt"))).isEqualTo("malformed time");
    }

    @Test
    void readsUserAndTimeOnlyIfAnOptionUsesThem() {
        assertThat(LineReading.by().of("whenever\t\tcats")).isEqualTo("counted cats 1");
        assertThat(LineReading.by("--until=2030-01-01").of("whenever\t\tcats")).isEqualTo("malformed time");
        assertThat(LineReading.by("--input-format=jsonl").of("{\"video\":1,\"time\":\"\\ud800\",\"user\":\"\\ud800\"}"))
                .isEqualTo("counted 1 1");
        assertThat(LineReading.by("--input-format=jsonl", "--user=who").of("{\"video\":1,\"who\":\"\\ud800\"}"))
                .isEqualTo("counted 1 1");
    }

    @Test
    void findsTheColumnsOfAnEventLineByNumberToo() {
        assertThat(LineReading.by("--video=2").of("when\tana\tcats")).isEqualTo("counted ana 1");
    }

    @ParameterizedTest
    @CsvSource({
        "'no\tx\tcats\t1', malformed time",
        "'2026-11-20\tx\t\t1', malformed video-empty",
        "'2026-11-20\tx\tcats\tone', malformed plays",
        "'2026-11-20\tx\tcats', malformed columns",
        "'2026-11-20\tx\tcats\t1', filtered",
        "'2027-11-20\ty\tcats\t1', filtered",
        "'2027-11-20\tx\tdogs\t1', filtered",
        "'2027-11-20\tx\tcats\t1', counted cats 1",
    })
    void aLineIsMalformedEvenIfAnotherOptionWouldFilterIt(String line, String expected) {
        LineReading lines = LineReading.by(
                "--input-format=tsv",
                "--time=1",
                "--video=3",
                "--plays=4",
                "--where=2=x",
                "--video-pattern=^(cats|)$",
                "--since=2027-01-01");
        assertThat(lines.of(line)).isEqualTo(expected);
    }

    @Test
    void aLineIsMalformedWhicheverOtherOptionWouldFilterIt() {
        assertThat(LineReading.by("--until=2026-01-01").of("2026-11-20\tann\t")).isEqualTo("malformed video-empty");
        assertThat(LineReading.by("--where=user=bob", "--until=2026-01-01").of("no\tann\tcats"))
                .isEqualTo("malformed time");
        assertThat(LineReading.by("--input-format=jsonl", "--video-pattern=(x)", "--where=w=1")
                        .of("{\"video\":\"cats\"}"))
                .isEqualTo("malformed field-missing");
        assertThat(LineReading.by("--input-format=csv", "--video=1", "--video-pattern=(x)", "--plays=2")
                        .of("cats,-1"))
                .isEqualTo("malformed plays");
    }
}
