package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.cli.CommandRun;
import topplays.storage.compress.Archive;

/** Logs that can be read once: standard input and pipes. */
class StandardInputTest {
    private static final String CHART = "1\ta\t210000\n2\tb\t70000\n";
    /** More bytes than are kept to be read again. */
    private static final byte[] LOG = log(70_000);

    private static final String SHORT_CHART = "1\ta\t3000\n2\tb\t1000\n";
    private static final byte[] SHORT_LOG = log(1_000);

    private final InputStream before = System.in;

    @TempDir
    private Path folder;

    private static byte[] log(int repeats) {
        return "2026-11-20\tu\ta\n2026-11-20\tu\ta\n2026-11-20\tu\tb\n2026-11-20\tu\ta\n"
                .repeat(repeats)
                .getBytes(StandardCharsets.UTF_8);
    }

    @AfterEach
    void restore() {
        System.setIn(before);
    }

    @Test
    void aLogOnStandardInputIsCountedOnce() {
        assertThat(chart(LOG, "-").out()).isEqualTo(CHART);
    }

    @Test
    void standardInputIsAnInputLikeOthers() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), "2026-11-20\tu\tc\n");

        assertThat(chart(LOG, "-", file.toString()).out()).isEqualTo(CHART + "3\tc\t1\n");
    }

    @ParameterizedTest
    @EnumSource
    void anArchiveOnStandardInputIsDecompressed(Archive kind) throws IOException {
        byte[] archive = kind.of(SHORT_LOG);

        assertThat(chart(archive, "-").out()).isEqualTo(SHORT_CHART);
        chart(Arrays.copyOf(archive, archive.length - 3), "-").assertFailed("cannot read -, corrupt or cut off?");
    }

    @Test
    void aHeaderOnStandardInputNamesTheColumns() {
        byte[] csv = "day,video\n1,a\n2,b\n3,a\n".getBytes(StandardCharsets.UTF_8);

        assertThat(chart(csv, "-", "--input-format", "csv", "--header").out()).isEqualTo("1\ta\t2\n2\tb\t1\n");
    }

    @Test
    void standardInputCannotBeReadTwice() throws IOException {
        chart(LOG, "-", "-").assertUsageError("standard input (-) can be read only once");
        chart(Archive.GZIP.of(SHORT_LOG), "-", "--on-corrupt", "skip")
                .assertFailed("- can be read only once", "--on-corrupt skip");
        CommandRun.of("verify", "-", folder.toString()).assertUsageError("standard input (-) cannot be read again");
    }

    @Test
    void aClusterCannotReadStandardInput() {
        chart(LOG, "-Dmapreduce.framework.name=yarn", "-").assertUsageError("a cluster cannot read standard input");
    }

    @Test
    void aPipeIsReadOnce() throws IOException, InterruptedException, ExecutionException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        byte[] archive = Archive.GZIP.of(LOG);
        CompletableFuture<Path> writer = CompletableFuture.supplyAsync(() -> write(pipe, archive));

        assertThat(chart(new byte[0], pipe.toString()).out()).isEqualTo(CHART);
        assertThat(writer.get()).isEqualTo(pipe);
    }

    private static Path write(Path pipe, byte[] content) {
        try {
            return Files.write(pipe, content, java.nio.file.StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CommandRun chart(byte[] standardInput, String... line) {
        System.setIn(new ByteArrayInputStream(standardInput));
        String[] whole = new String[line.length + 3];
        whole[0] = "chart";
        System.arraycopy(line, 0, whole, 1, line.length);
        whole[whole.length - 2] = "--report-format";
        whole[whole.length - 1] = "tsv";
        return CommandRun.of(whole);
    }
}
