package topplays.cli.live;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.cli.command.ScratchFolder;
import topplays.format.settings.InputChoice;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.jobs.CountJob;
import topplays.jobs.CountRequest;
import topplays.jobs.SumJob;
import topplays.jobs.run.JobRunner;
import topplays.model.Coverage;
import topplays.serve.counts.CountRefresh;
import topplays.storage.events.EventsListing;
import topplays.storage.input.InputFile;
import topplays.storage.result.CountsDirectory;

/** Counts the batches that COUNTS do not cover, and adds them to COUNTS, with jobs of Hadoop. */
record HadoopCountRefresh(Path events, Path counts, Configuration conf) implements CountRefresh {
    @Override
    public boolean run() throws IOException, InterruptedException {
        Optional<CountsDirectory> present = CountsDirectory.find(counts, conf);
        Coverage covered = present.map(each -> each.summary().covered()).orElseGet(Coverage::none);
        EventsListing uncovered = EventsListing.of(events, conf).without(covered);
        if (uncovered.batches().isEmpty()) {
            return false;
        }
        if (present.isEmpty()) {
            count(uncovered, counts);
        } else {
            add(uncovered);
        }
        return true;
    }

    private void add(EventsListing uncovered) throws IOException, InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.create(conf)) {
            Path added = new Path(scratch.path(), "counts");
            count(uncovered, added);
            new SumJob(conf, runner()).addTo(counts, added);
        }
    }

    private void count(EventsListing batches, Path output) throws IOException, InterruptedException {
        List<Path> files = batches.batches().stream().map(InputFile::path).toList();
        InputChoice events = InputChoice.of(InputSettings.of(LineFormat.TOPPLAYS));
        new CountJob(conf, runner()).run(new CountRequest(files, output, events, false, 1, false));
    }

    private static JobRunner runner() {
        return new JobRunner(unused -> {});
    }
}
