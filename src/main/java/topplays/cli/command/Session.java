package topplays.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import topplays.jobs.run.JobRecord;
import topplays.jobs.run.JobRunner;
import topplays.model.RunSummary;
import topplays.pipeline.PipelineMessages;
import topplays.report.SummarySentences;
import topplays.storage.AbortHook;

/**
 * The environment of a command.
 *
 * @param conf Hadoop's configuration with our defaults and the generic options
 * @param out for data; its failures are exceptions
 * @param err for messages and progress
 */
public record Session(Configuration conf, OutputStream out, PrintStream err, Terminal terminal) {
    /** Runs jobs and shows their progress; {@code records} receives a record of each job that succeeded. */
    public JobRunner jobRunner(Consumer<JobRecord> records) {
        return new JobRunner(terminal.errIsTerminal() ? progressLine() : progress -> {}, records);
    }

    /** Shows the current step if messages go to a terminal; an empty text clears it. */
    public Consumer<String> progress() {
        return terminal.errIsTerminal() ? progressLine()::show : what -> {};
    }

    public PipelineMessages pipelineMessages() {
        return new PipelineMessages(err::println, progress());
    }

    private ProgressLine progressLine() {
        return new ProgressLine(err, terminal.columns());
    }

    /** Prints text on standard output, at once. */
    public void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Prints the summary of a run: the lines that it read and those that it left out. */
    public void report(RunSummary summary) {
        SummarySentences.of(summary).forEach(err::println);
    }

    /** Prints a message if the process is stopped before the result is closed. */
    public AbortHook reportOnAbort(String message) {
        return AbortHook.close(() -> err.println("topplays: " + message));
    }
}
