package topplays.cli.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import topplays.jobs.run.JobRecord;
import topplays.jobs.run.JobRunner;
import topplays.model.RunSummary;
import topplays.pipeline.PipelineMessages;
import topplays.report.SummarySentences;
import topplays.storage.AbortHook;

/**
 * What a command works with.
 *
 * @param conf Hadoop's configuration with our defaults, and the generic options on top
 * @param out for data; its failures are exceptions
 * @param err for messages and progress
 */
public record Session(Configuration conf, OutputStream out, PrintStream err, Terminal terminal) {
    /** @param records is handed a record of each job that succeeded */
    public JobRunner jobRunner(Consumer<JobRecord> records) {
        return new JobRunner(terminal.errIsTerminal() ? progressLine() : progress -> {}, records);
    }

    /** Shows what is being done, if messages go to a terminal; an empty text when it is done. */
    public Consumer<String> progress() {
        return terminal.errIsTerminal() ? progressLine()::show : what -> {};
    }

    public PipelineMessages pipelineMessages() {
        return new PipelineMessages(err::println, progress());
    }

    private ProgressLine progressLine() {
        return new ProgressLine(err, terminal.columns());
    }

    /** Tells the user what a run read and what it left out. */
    public void tell(RunSummary summary) {
        SummarySentences.of(summary).forEach(err::println);
    }

    /** Says so if the process is told to end before the result is closed. */
    public AbortHook tellOnAbort(String what) {
        return AbortHook.close(() -> err.println("topplays: " + what));
    }
}
