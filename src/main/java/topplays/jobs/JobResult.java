package topplays.jobs;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.Path;
import topplays.jobs.run.JobSetup;
import topplays.model.RunSummary;
import topplays.storage.AbortHook;
import topplays.storage.result.PendingResult;

/** The result of one or more jobs, which is published whole or not at all. */
final class JobResult {
    private JobResult() {}

    /** Runs the jobs that make a result. */
    interface Work {
        /** Writes the content of the result, checks it and returns its summary. */
        RunSummary run(PendingResult pending) throws IOException, InterruptedException;
    }

    /** Publishes the result if the work succeeds. Otherwise the output is left as it was. */
    static RunSummary publish(Path output, RunSummary.Kind kind, boolean overwrite, Configuration conf, Work work)
            throws IOException, InterruptedException {
        try (PendingResult pending = PendingResult.create(output, kind, overwrite, conf);
                AbortHook cleanUp = AbortHook.close(pending)) {
            RunSummary summary = work.run(pending);
            pending.publish(summary);
            return summary;
        } catch (NumberFormatException e) {
            throw JobSetup.invalidNumber(conf, e);
        } catch (FSError e) {
            throw new IOException("cannot write " + output + ": " + e.getCause().getMessage(), e);
        }
    }
}
