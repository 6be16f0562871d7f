package topplays.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import topplays.bench.data.DataFolder;
import topplays.bench.system.ProcessWatch;

/**
 * Runs a command and measures all its processes. Bash's {@code time} measures the wall and CPU seconds of the command
 * and its descendants; a {@link ProcessWatch} measures memory and disk reads. Scratch files of the previous run are
 * deleted first.
 */
final class Stopwatch {
    private static final String TIMED = "TIMEFORMAT='%3R %3U %3S'; time \"$@\"";

    private final DataFolder folder;
    private final Path outputFile;
    private final Path errorFile;

    Stopwatch(DataFolder folder) {
        this.folder = folder;
        outputFile = folder.scratch("output");
        errorFile = folder.scratch("errors");
    }

    Trial run(Contender contender) throws IOException, InterruptedException {
        folder.clearScratch();
        List<String> command = new ArrayList<>(List.of("bash", "-c", TIMED, "bench"));
        command.addAll(contender.command());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(outputFile.toFile()).redirectError(errorFile.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(contender.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        ProcessWatch watch = ProcessWatch.over(process.toHandle());
        int exitCode = process.waitFor();
        watch.end();
        List<String> errors = new ArrayList<>(Files.readAllLines(errorFile, StandardCharsets.ISO_8859_1));
        String[] seconds = errors.remove(errors.size() - 1).split(" ", -1);
        Measure measure = new Measure(
                Double.parseDouble(seconds[0]),
                Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]),
                watch.peakBytes(),
                watch.diskReadBytes());
        List<String> output = Files.readAllLines(outputFile, StandardCharsets.ISO_8859_1);
        return new Trial(exitCode, output, errors, measure);
    }
}
