package topplays.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is told to end in its midst (Ctrl-C, SIGTERM) leaves nothing behind. */
class InterruptedRunIT {
    private static final int LINES = 1_000_000;
    /** Enough to be in the midst of for seconds. */
    private static final int COPIES = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void leavesNeitherOutputNorTemporaryFiles(String signal, int exitCode) throws Exception {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        writeLogs(logs);
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        ProcessBuilder builder =
                new ProcessBuilder(Interruptible.command("bin/topplays", "count", logs.toString(), folder + "/counts"));
        builder.environment().put("TOPPLAYS_OPTS", "-Dtopplays.terminal=err -Djava.io.tmpdir=" + temporary);
        builder.environment().put("TERM", "xterm");
        Process process = builder.start();

        awaitLinesRead(process.getErrorStream());
        assertThat(names(folder)).as("in the midst").anyMatch(name -> name.startsWith("_counts-"));
        new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();

        assertThat(process.waitFor()).isEqualTo(exitCode);
        assertThat(names(folder)).containsExactlyInAnyOrder("logs", "tmp");
        assertThat(names(temporary)).isEmpty();
    }

    /** An archive that takes long to read and little room. */
    private static void writeLogs(Path folder) throws IOException {
        byte[] line = "2026-11-20T08:15:30.123Z\tana\tdQw4w9WgXcQ\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(member)) {
            for (int i = 0; i < LINES; i++) {
                out.write(line);
            }
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("log.gz"))) {
            for (int copy = 0; copy < COPIES; copy++) {
                member.writeTo(out);
            }
        }
    }

    private static void awaitLinesRead(InputStream progress) throws IOException {
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf(" lines") < 0) {
            int next = progress.read();
            assertThat(next).as("the run ended too early: %s", seen).isNotNegative();
            seen.append((char) next);
        }
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
