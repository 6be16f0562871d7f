package topplays.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.InputOptions;
import topplays.model.EventLines;
import topplays.model.LineCounts;

/** Each line of the files becomes one event, in order, wherever a run ends. */
class LogFilesTest {
    private static final String DAY = "2026-11-20T08:15:30.123Z\t-\t";

    private Path folder;
    private LogFolder logs;

    @BeforeEach
    void resolveFolder(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        logs = new LogFolder(folder, Map.of());
    }

    @Test
    void readsFilesInTheOrderOfTheirPaths() throws IOException {
        logs.write("b.gz", DAY + "three\n" + DAY + "four\n");
        logs.write("a", DAY + "one\r\n" + DAY + "two");
        logs.write("c.bz2", DAY + "five\n");
        logs.write("empty", "");

        Ingested run = logs.ingestFinal();

        assertThat(run.videos()).isEqualTo("one two three four five");
        assertThat(run.counts()).isEqualTo(new LineCounts(5, 5, 0, 0, new TreeMap<>()));
        assertThat(run.notes()).isEmpty();
    }

    @Test
    void skipsAByteOrderMarkAndNothingElse() throws IOException {
        logs.write("a", HostileLog.BYTE_ORDER_MARK + DAY + "one\n" + HostileLog.BYTE_ORDER_MARK);
        logs.write("b", HostileLog.BYTE_ORDER_MARK);
        logs.write("c", HostileLog.BYTE_ORDER_MARK + "\n");

        Ingested run = logs.ingestFinal();

        assertThat(run.videos()).isEqualTo("one");
        assertThat(run.counts().malformed()).isEqualTo(Map.of("blank", 2L));
        assertThat(run.malformed().get(1)).hasToString(folder + "/c, line 1: blank (the line is empty): ");
    }

    @Test
    void namesTheFileWhoseHeaderLacksAColumn() throws IOException {
        LogFolder csv = new LogFolder(folder, Map.of("input-format", "csv", "header", true));
        csv.write("a", "user,video\nann,cats\n");
        csv.write("b", "user,film\n");

        try (LogFiles files = csv.open(false)) {
            EventLines lines = new EventLines(1);
            assertThat(files.fill(lines, 1000, LogFolder.ARRIVAL_MILLIS)).isTrue();
            assertThat(LogFolder.take(lines)).isEqualTo("2025-11-20T08:15:30.123Z\t-\tcats\n");
            assertThatThrownBy(() -> files.fill(lines, 1000, LogFolder.ARRIVAL_MILLIS))
                    .isInstanceOf(IOException.class)
                    .hasMessage(folder + "/b: no column 'video': the header has user, film");
        }
    }

    @Test
    void numbersLinesThroughAllRuns() throws IOException {
        logs.write("a", "x\n" + DAY + "one\n");
        logs.ingest();
        logs.append("a", "y\n");

        assertThat(logs.ingest().malformed())
                .map(MalformedLine::toString)
                .containsExactly(folder + "/a, line 3: columns (the line has too few or too many columns): y");
    }

    @Test
    void readsALineOfTenMillionBytes() throws IOException {
        String user = "u".repeat(10_000_000);
        logs = new LogFolder(folder, Map.of("input-format", "tsv", "video", "2"));
        logs.write("a", "x\tone\n" + user + "\ttwo\ny\tthree");

        assertThat(logs.ingestFinal().videos()).isEqualTo("one two three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.gz", "a.bz2"})
    void returnsTheLinesBeforeACutInAnArchiveAndContinuesOnceItIsRepaired(String name) throws IOException {
        HostileLog made = new HostileLog(new Random(5), "\t");
        String log = made.lines(2000) + "\n";
        logs = new LogFolder(folder, Map.of("input-format", "tsv", "video", "2", "time", "1"));
        byte[] whole = Files.readAllBytes(logs.write(name, log));
        Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length - 100));

        StringBuilder before = new StringBuilder();
        assertThatThrownBy(() -> {
                    while (true) {
                        before.append(logs.ingest(20_000, 1).events());
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot read file:" + folder + "/" + name + ", corrupt or cut off?");
        Files.write(folder.resolve(name), whole);
        Ingested rest = logs.ingest();

        assertThat(before).isNotEmpty();
        HostileLog.Reading all =
                HostileLog.read(log, InputOptions.parse(Map.of("input-format", "tsv", "video", "2", "time", "1")));
        assertThat(before + rest.events()).isEqualTo(all.events());
        assertThat(rest.countsOfAllRuns()).isEqualTo(all.counts());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void readsRandomLogsEquallyHoweverOftenItIsStopped(long seed) throws IOException {
        Random random = new Random(seed);
        boolean csv = random.nextBoolean();
        Map<String, Object> options = new TreeMap<>(
                csv
                        ? Map.of("input-format", "csv", "header", true, "time", "when", "where", List.of("x="))
                        : Map.of("input-format", "tsv", "time", "1", "video", "2"));
        options.computeIfPresent("where", (name, value) -> random.nextBoolean() ? value : null);
        logs = new LogFolder(folder, options);
        HostileLog made = new HostileLog(random, csv ? "," : "\t");
        StringBuilder events = new StringBuilder();
        LineCounts counts = LineCounts.none();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            String log = (random.nextInt(3) == 0 ? HostileLog.BYTE_ORDER_MARK : "")
                    + (csv ? "when,video,x\n" : "")
                    + made.lines(random.nextInt(400));
            logs.write(i + new String[] {"", ".gz", ".bz2"}[random.nextInt(3)], log);
            HostileLog.Reading reading = HostileLog.read(log, InputOptions.parse(options));
            events.append(reading.events());
            counts = counts.plus(reading.counts());
        }

        StringBuilder stopped = new StringBuilder();
        Ingested run = logs.ingest(1 + random.nextInt(9000), 1, true);
        while (!run.events().isEmpty()) {
            stopped.append(run.events());
            run = logs.ingest(1 + random.nextInt(9000), 1 + random.nextInt(2), true);
        }

        assertThat(stopped).hasToString(events.toString());
        assertThat(run.countsOfAllRuns()).isEqualTo(counts);
        assertThat(logs.ingestFinal().counts()).isEqualTo(LineCounts.none());
    }
}
