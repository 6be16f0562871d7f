package topplays.storage.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.model.Coverage;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.RunSummary.Kind;
import topplays.model.ViewTotals;

class SummaryFileTest {
    private static final String FORMAT_1 = """
            {"kind":"counts","linesRead":3,"counted":2,"filtered":0,"header":1,"malformed":{},"plays":2,"videos":1,
             "skippedFiles":[],"settings":{"video":"video"},"covered":{}}
            """;

    @TempDir
    private Path folder;

    @Test
    void returnsWhatWasWritten() throws IOException {
        RunSummary summary = new RunSummary(
                Kind.COUNTS,
                new LineCounts(
                        12, new TreeMap<>(Map.of(LineClass.COUNTED, 10L, LineClass.UNKNOWN, 2L)), new TreeMap<>()),
                6,
                2,
                List.of(),
                new TreeMap<>(Map.of("once-per", "day")),
                Coverage.none(),
                OptionalInt.empty(),
                new ViewTotals(
                        3,
                        1,
                        Optional.of(new ViewTotals.Span(
                                Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-20T00:00:01.5Z")))),
                List.of("video", "plays", "viewers"));

        SummaryFile.write(FileSystem.getLocal(new Configuration()), hadoop(), summary);

        assertThat(read()).isEqualTo(summary);
    }

    @Test
    void readsAnOlderFormatWhoseMissingMembersAreZero() throws IOException {
        assertThat(read(FORMAT_1))
                .isEqualTo(new RunSummary(
                        Kind.COUNTS,
                        new LineCounts(3, 2, 0, 1, new TreeMap<>()),
                        2,
                        1,
                        List.of(),
                        new TreeMap<>(Map.of("video", "video")),
                        Coverage.none(),
                        OptionalInt.empty()));
    }

    @Test
    void refusesANewerFormatAndAMissingMember() {
        assertThatThrownBy(() -> read(FORMAT_1.replace("{\"kind\"", "{\"format\":3,\"kind\"")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is of format 3, this version reads formats 1 to 2; use a newer topplays");
        assertThatThrownBy(() -> read(FORMAT_1.replace("\"counted\":2,", "")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'counted' is missing");
    }

    private RunSummary read(String json) throws IOException {
        Files.writeString(folder.resolve(SummaryFile.NAME), json);
        return read();
    }

    private RunSummary read() throws IOException {
        return SummaryFile.read(FileSystem.getLocal(new Configuration()).getRaw(), hadoop());
    }

    private org.apache.hadoop.fs.Path hadoop() {
        return new org.apache.hadoop.fs.Path(folder.toUri());
    }
}
