package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.storage.compress.Archive;

/** The same log gives the same counts in each compression, under any name, in {@code count}, {@code verify} and {@code ingest}. */
class CompressedLogTest {
    private static final int LINES = 8_000;

    @TempDir
    private static Path folder;

    private static byte[] content;
    private static String counts;
    private static String countsOfEvents;

    @BeforeAll
    static void makeTheLog() throws IOException {
        RandomLog log = new RandomLog(17);
        content = log.file(LINES);
        counts = log.counts();
        countsOfEvents = ingestAndCount("plain", content);
    }

    @ParameterizedTest
    @EnumSource
    void eachCompressionIsCountedVerifiedAndIngested(Archive kind) throws IOException {
        byte[] archive = kind.of(content);
        String file = write(kind.name(), archive);

        run("count", "--input-format", "topplays", file, file + ".counts");
        run("verify", file, file + ".counts");

        assertThat(CountsText.sorted(folder.resolve(kind.name() + ".counts"))).isEqualTo(counts);
        assertThat(ingestAndCount(kind.name(), archive)).isEqualTo(countsOfEvents);
    }

    private static String write(String name, byte[] stored) throws IOException {
        return Files.write(folder.resolve(name), stored).toString();
    }

    private static String ingestAndCount(String name, byte[] stored) throws IOException {
        String events = folder.resolve(name + ".events").toString();
        run("ingest", "--arrival", "--final", "--input-format", "tsv", "--video", "3", write(name, stored), events);
        run("count", "--input-format", "topplays", events, events + ".counts");
        return CountsText.sorted(folder.resolve(name + ".events.counts"));
    }

    private static void run(String... line) {
        CommandRun run = CommandRun.of(line);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }
}
