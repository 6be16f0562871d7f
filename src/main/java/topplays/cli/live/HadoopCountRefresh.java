package topplays.cli.live;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.cli.command.HadoopSettings;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.jobs.CountJob;
import topplays.jobs.CountRequest;
import topplays.jobs.SumJob;
import topplays.jobs.run.JobRunner;
import topplays.model.Coverage;
import topplays.serve.counts.CountRefresh;
import topplays.storage.AbortHook;
import topplays.storage.events.EventsListing;
import topplays.storage.input.InputFile;
import topplays.storage.result.CountsDirectory;

/** Counts the batches that COUNTS do not cover, and adds them to COUNTS, with jobs of Hadoop. */
record HadoopCountRefresh(Path events, Path counts, Configuration conf) implements CountRefresh {
    @Override
    public boolean run() throws IOException, InterruptedException {
        FileSystem fs = counts.getFileSystem(conf);
        boolean isFirst = !fs.exists(counts);
        Coverage covered = isFirst
                ? Coverage.none()
                : CountsDirectory.open(counts, conf).summary().covered();
        EventsListing uncovered = EventsListing.of(events, conf).without(covered);
        if (uncovered.batches().isEmpty()) {
            return false;
        }
        if (isFirst) {
            count(uncovered, counts);
        } else {
            add(uncovered);
        }
        return true;
    }

    private void add(EventsListing uncovered) throws IOException, InterruptedException {
        Path folder = new Path(conf.get(HadoopSettings.SCRATCH), "topplays-" + UUID.randomUUID());
        FileSystem fs = folder.getFileSystem(conf);
        try (AbortHook cleanUp = AbortHook.close(() -> fs.delete(folder, true))) {
            Path added = new Path(folder, "counts");
            count(uncovered, added);
            new SumJob(conf, runner()).addTo(counts, List.of(added));
        } finally {
            fs.delete(folder, true);
        }
    }

    private void count(EventsListing batches, Path output) throws IOException, InterruptedException {
        List<Path> files = batches.batches().stream().map(InputFile::path).toList();
        InputSettings settings = InputSettings.of(LineFormat.TOPPLAYS);
        new CountJob(conf, runner()).run(new CountRequest(files, output, settings, false, 1, false));
    }

    private static JobRunner runner() {
        return new JobRunner(unused -> {});
    }
}
