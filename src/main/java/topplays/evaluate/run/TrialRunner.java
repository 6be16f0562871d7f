package topplays.evaluate.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.evaluate.trial.Accuracy;
import topplays.evaluate.trial.CoreBinding;
import topplays.evaluate.trial.RunMeasures;
import topplays.evaluate.trial.Trial;
import topplays.evaluate.trial.TrialResult.Measures;
import topplays.storage.result.ChartDirectory;
import topplays.storage.result.CountsDirectory;

/** Runs {@code chart} on an input, with measures, and compares the result with the truth. */
public final class TrialRunner {
    private static final int CHART_LENGTH = 100;

    private final TrialProcess topplays;
    private final TrialInputs inputs;
    private final CoreBinding binding;
    private final boolean local;
    private final SortedMap<String, String> properties;
    private final Configuration conf;

    /** @param local whether jobs run in the process itself, and not on a cluster */
    public TrialRunner(
            TrialProcess topplays,
            TrialInputs inputs,
            boolean local,
            SortedMap<String, String> properties,
            Configuration conf) {
        this.topplays = topplays;
        this.inputs = inputs;
        this.binding = CoreBinding.ofThisMachine();
        this.local = local;
        this.properties = properties;
        this.conf = conf;
    }

    /**
     * Runs a trial on an existing input. A local input is read into the page cache first, so that all trials find it in
     * memory.
     *
     * @param log the file that keeps the output of a failed trial
     */
    public Measures run(Trial trial, java.nio.file.Path log) throws IOException, InterruptedException {
        Path output = inputs.scratch("trial");
        java.nio.file.Path measures = inputs.localScratch("measures.json");
        FileSystem fs = output.getFileSystem(conf);
        fs.delete(output, true);
        Files.deleteIfExists(measures);
        if (local) {
            inputs.warm(trial.input());
        }
        try (Closeable scratch = () -> delete(fs, output, measures)) {
            TrialProcess.Span process = topplays.run(
                    local ? binding.prefix(trial.cores()) : List.of(),
                    local ? List.of("-XX:ActiveProcessorCount=" + trial.cores()) : List.of(),
                    command(trial, output, measures),
                    log);
            TrialMeasures taken = new TrialMeasures(trial, process, RunMeasures.read(measures), local);
            CountsDirectory counts = CountsDirectory.open(new Path(output, "counts"), conf);
            Accuracy accuracy = new TruthCheck(inputs.truth(trial.input()), CHART_LENGTH)
                    .accuracy(
                            counts,
                            ChartDirectory.read(new Path(output, "top"), conf),
                            new MalformedEvents(trial.input()).byReason(),
                            conf);
            Files.delete(log);
            return taken.of(accuracy, inputs.bytes(trial.input()), counts, bytes(counts.parts(), fs));
        }
    }

    private static void delete(FileSystem fs, Path output, java.nio.file.Path measures) throws IOException {
        FileUtils.deleteQuietly(measures.toFile());
        fs.delete(output, true);
    }

    private List<String> command(Trial trial, Path output, java.nio.file.Path measures) {
        List<String> command = new ArrayList<>(List.of("chart"));
        properties.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        if (!local) {
            command.addAll(List.of("-D", "mapreduce.job.running.map.limit=" + trial.cores()));
        }
        command.add(inputs.folder(trial.input()).toString());
        command.addAll(trial.input().form().options());
        command.addAll(trial.input().rule().options());
        inputs.robots(trial.input()).ifPresent(list -> command.addAll(List.of("--robots", list.toString())));
        command.addAll(List.of("-k", Integer.toString(CHART_LENGTH)));
        command.addAll(List.of("--keep", output.toString(), "--measures", measures.toString()));
        return command;
    }

    private static long bytes(List<Path> files, FileSystem fs) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            FileStatus status = fs.getFileStatus(file);
            bytes += status.getLen();
        }
        return bytes;
    }
}
