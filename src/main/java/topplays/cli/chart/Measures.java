package topplays.cli.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.hadoop.fs.Path;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.LocalOutput;
import topplays.cli.options.OutputFlags;
import topplays.evaluate.trial.RunMeasures;
import topplays.jobs.run.JobRecord;

/** Collects the measurements of a command's jobs and writes them if {@code --measures FILE} is given. */
final class Measures implements Consumer<JobRecord> {
    private static final String MEASURES = "measures";

    private final Optional<LocalOutput> file;
    private final List<JobRecord> jobs = new ArrayList<>();

    private Measures(Optional<LocalOutput> file) {
        this.file = file;
    }

    static Option option() {
        return Flags.valued(
                MEASURES, "FILE", "also write the jobs' durations and all their counters, as JSON, to this local file");
    }

    /** Refuses, before any work is done, a file that cannot be written or lies in an input. */
    static Measures of(CommandLine line, List<Path> inputs, Session session) throws IOException {
        Optional<LocalOutput> file = OutputFlags.localFile(line, MEASURES);
        if (file.isPresent()) {
            file.get().check(inputs, session.conf());
        }
        return new Measures(file);
    }

    @Override
    public void accept(JobRecord job) {
        jobs.add(job);
    }

    void write() throws IOException {
        if (file.isPresent()) {
            String json = RunMeasures.ofThisProcess(jobs).toJson();
            file.get().write(out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
