package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.cli.logs.HostileVideos;
import topplays.cli.logs.LogForm;
import topplays.storage.compress.Archive;

/** The same 8,000 events, with hostile ids, have the same counts in each form and each compression. */
class EachFormTest {
    private static final HostileVideos EVENTS = HostileVideos.of(8_000, 1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void eachCompressionHasTheCountsOfAPlainCount(LogForm form) throws IOException {
        byte[] log = form.of(EVENTS.videos(), new Random(2));
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Files.write(logs.resolve("plain"), log);
        for (Archive kind : Archive.values()) {
            Files.write(logs.resolve(kind.name()), kind.of(log));
        }
        Path counts = folder.resolve("counts");
        List<String> count = new ArrayList<>(List.of(
                "count", "-Dmapreduce.input.fileinputformat.split.maxsize=60000", logs.toString(), counts.toString()));
        count.addAll(form.options());

        CommandRun run = CommandRun.of(count.toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("malformed");
        assertThat(CountsText.sorted(counts)).isEqualTo(EVENTS.counts(form::idOf, 1 + Archive.values().length));
    }
}
