package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;

/** Where the files of {@code --out} and {@code --measures} may be written, and where not. */
@Timeout(120)
class OutputFilesTest {
    private static final String LINE = "2026-11-20T08:15:30.123Z\tben\tdQw4w9WgXcQ\n";

    @TempDir
    private Path folder;

    private Path input;
    private String log;

    @BeforeEach
    void writeLog() throws IOException {
        input = Files.createDirectory(folder.resolve("in"));
        log = Files.writeString(input.resolve("a"), LINE).toString();
    }

    @Test
    void aReportNeverReplacesAnInput() throws IOException {
        chart("--out", log, "--overwrite").assertFailed("the output", "lies in the input");
        assertThat(input.resolve("a")).hasContent(LINE);
    }

    @Test
    void measuresNeverReplaceAnInput() throws IOException {
        chart("--measures", log, "--overwrite").assertFailed("the output", "lies in the input");
        CommandRun.of("count", log, folder + "/cnt", "--measures", log, "--overwrite")
                .assertFailed("the output", "lies in the input");
        assertThat(input.resolve("a")).hasContent(LINE);
    }

    @Test
    void aReportInsideAnInputFolderIsRefusedBecauseTheNextRunWouldCountIt() {
        chart("--out", input + "/chart.tsv").assertFailed("the output", "lies in the input");
        assertThat(input.resolve("chart.tsv")).doesNotExist();
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        chart("--out", empty.toString(), "--overwrite").assertFailed("it is a folder");

        assertThat(empty).isDirectory();
    }

    @Test
    void aPipeIsWrittenAndStays() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> read(pipe));

        CommandRun run = chart("--out", pipe.toString(), "--report-format", "tsv");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(read.get()).isEqualTo("1\tdQw4w9WgXcQ\t1\n");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void aLinkStaysAndTheFileBehindItIsReplaced() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));

        CommandRun run = chart("--out", link.toString(), "--report-format", "tsv", "--overwrite");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("1\tdQw4w9WgXcQ\t1\n");
    }

    @Test
    void aTruthInsideItsEventsIsRefused() throws IOException {
        Path events = Files.createDirectory(folder.resolve("ev"));

        CommandRun.of("simulate", events.toString(), "--events", "10", "--truth", events + "/truth.tsv")
                .assertFailed("the output", "lies in the input");
    }

    private CommandRun chart(String... options) {
        String[] args = new String[2 + options.length];
        args[0] = "chart";
        args[1] = input.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return CommandRun.of(args);
    }

    private static String read(Path pipe) {
        try {
            return Files.readString(pipe);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
