package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command in a {@code console} block of the README prints what stands below it. */
class ReadmeIT {
    @TempDir
    private Path folder;

    @Test
    void everyCommandPrintsWhatTheReadmeSays() throws IOException {
        Files.createSymbolicLink(folder.resolve("bin"), Path.of("bin").toAbsolutePath());
        Files.createSymbolicLink(
                folder.resolve("sample-data"), Path.of("sample-data").toAbsolutePath());

        List<String> printed = new ArrayList<>();
        for (String line : consoleLines()) {
            if (line.startsWith("$ ")) {
                printed.add(line);
                printed.addAll(run(line.substring(2)));
            }
        }

        assertThat(printed).isNotEmpty().isEqualTo(consoleLines());
    }

    private static List<String> consoleLines() throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside) {
                lines.add(line);
            }
        }
        return lines;
    }

    private List<String> run(String command) throws IOException {
        Process process = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output.lines().toList();
    }
}
