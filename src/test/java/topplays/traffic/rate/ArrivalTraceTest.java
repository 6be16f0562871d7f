package topplays.traffic.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTraceTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void readsQuotesAHeaderSpacesAndZones() throws IOException {
        String rows = """
                "timestamp","value"
                "2014-07-01 00:00:00","94.0"
                2014-07-01T02:05:00+02:00,56
                2014-07-01 00:10:00.000Z,7
                """;

        ArrivalTrace trace = read("\uFEFF" + rows.replace("\n", "\r\n"));

        assertThat(trace.start()).isEqualTo(Instant.parse("2014-07-01T00:00:00Z"));
        assertThat(trace.length()).isEqualTo(Duration.ofMinutes(15));
        assertThat(trace.steps()).extracting(ArrivalTrace.Step::events).containsExactly(94.0, 56.0, 7.0);
    }

    @Test
    void spreadsEachStepOverItsTicksAndLosesNothing() throws IOException {
        long[] arrivals = read("2014-07-01 00:00:00,100\n2014-07-01 00:02:00,0\n2014-07-01 00:04:00,100000\n")
                .perTick(MINUTE, 1);

        assertThat(arrivals).hasSize(6);
        assertThat(arrivals[0] + arrivals[1]).isEqualTo(100);
        assertThat(arrivals[0]).isBetween(20L, 80L);
        assertThat(arrivals[2] + arrivals[3]).isZero();
        assertThat(arrivals[4] + arrivals[5]).isEqualTo(100_000);
        assertThat(arrivals[4]).isBetween(49_000L, 51_000L);
    }

    @Test
    void nothingArrivesInAGapAndAnOddStepIsShorter() throws IOException {
        ArrivalTrace trace = read("""
                2014-07-01 00:00:00,60
                2014-07-01 00:01:00,60
                2014-07-01 00:01:30,60
                2014-07-01 00:02:30,60
                2014-07-01 01:00:00,60
                """);

        assertThat(trace.steps())
                .extracting(step -> step.length().toSeconds())
                .containsExactly(60L, 30L, 60L, 60L, 60L);
        assertThat(Arrays.stream(trace.perTick(MINUTE, 1), 4, 60).sum()).isZero();
    }

    @Test
    void fractionsOfEventsAddUp() throws IOException {
        assertThat(read("2014-07-01 00:00:00,0.5\n2014-07-01 00:01:00,0.5\n2014-07-01 00:02:00,1.5\n")
                        .perTick(MINUTE, 1))
                .containsExactly(1, 0, 2);
    }

    @Test
    void theSameSeedScattersAlike() throws IOException {
        ArrivalTrace trace = read("2014-07-01 00:00:00,1000\n2014-07-01 00:30:00,9000\n");

        assertThat(trace.perTick(MINUTE, 3)).isEqualTo(trace.perTick(MINUTE, 3)).isNotEqualTo(trace.perTick(MINUTE, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014-07-01 00:20:00,1 | line 4: timestamp occurs twice: '2014-07-01 00:20:00'",
                "2014-07-01 00:10:00,1 | line 4: timestamp is before the row above: '2014-07-01 00:10:00'",
                "2014-07-01 00:40:00,-1 | line 4: value is negative: -1",
                "2014-07-01 00:40:00,NaN | line 4: value is not a number: 'NaN'",
                "2014-07-01 00:40:00, | line 4: value is not a number: ''",
                "yesterday,1 | line 4: timestamp is not an ISO-8601 time: 'yesterday'",
                "2014-07-01 00:40:00,1,2 | line 4: needs the two columns timestamp,value, and has 3",
            })
    void anInvalidRowIsReportedWithItsLine(String row, String message) {
        assertThatThrownBy(() -> read("timestamp,value\n2014-07-01 00:00:00,5\n2014-07-01 00:20:00,5\n" + row + "\n"))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.resolve("trace.csv") + " " + message);
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        assertThatThrownBy(() -> read("timestamp,value\n"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("a trace needs at least two rows 'timestamp,value': 0");
    }

    @Test
    void anUnclosedQuoteIsReported() {
        assertThatThrownBy(() -> read("2014-07-01 00:00:00,5\n\"2014-07-01 00:20:00,5\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("trace.csv: invalid CSV after line 1: ");
    }

    @Test
    void tooFineATickIsRefused() throws IOException {
        ArrivalTrace trace = read("1914-07-01 00:00:00,5\n2014-07-01 00:20:00,5\n");

        assertThatThrownBy(() -> trace.perTick(Duration.ofSeconds(15), 1))
                .hasMessageStartingWith("a trace must last at most 20,000,000 ticks of 15s: ");
    }

    private ArrivalTrace read(String text) throws IOException {
        return ArrivalTrace.read(Files.writeString(folder.resolve("trace.csv"), text));
    }
}
