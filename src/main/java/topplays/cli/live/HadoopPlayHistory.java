package topplays.cli.live;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.model.Coverage;
import topplays.model.EventBlock;
import topplays.model.RunSummary;
import topplays.serve.counts.PlayHistory;
import topplays.storage.events.EventsListing;
import topplays.storage.result.CountsDirectory;
import topplays.storage.result.CountsReader;
import topplays.storage.result.PlaySink;

/**
 * The plays in EVENTS and COUNTS, for the service.
 *
 * @param writer the name under which the service writes batches
 */
record HadoopPlayHistory(Path events, Path counts, String writer, Configuration conf) implements PlayHistory {
    @Override
    public Optional<RunSummary> counted() throws IOException {
        return CountsDirectory.find(counts, conf).map(CountsDirectory::summary);
    }

    @Override
    public Optional<Instant> finishedAt() throws IOException {
        Optional<CountsDirectory> folder = CountsDirectory.find(counts, conf);
        return folder.isPresent() ? Optional.of(folder.get().finishedAt(conf)) : Optional.empty();
    }

    @Override
    public void readCounts(RunSummary summary, PlaySink sink) throws IOException {
        CountsDirectory folder = CountsDirectory.open(counts, conf);
        if (!folder.summary().equals(summary)) {
            throw new IOException(counts + " was replaced while it was read");
        }
        CountsReader.read(folder, conf, sink);
    }

    @Override
    public void readUncovered(Coverage covered, Consumer<EventBlock> events) throws IOException {
        own().without(covered).read(conf, events);
    }

    @Override
    public void readNewlyCovered(Coverage before, Coverage after, Consumer<EventBlock> events) throws IOException {
        own().within(after).without(before).read(conf, events);
    }

    @Override
    public long uncoveredOfOthers(Coverage covered) throws IOException {
        Coverage uncovered = EventsListing.of(events, conf).without(covered).covered();
        long all = 0;
        for (String each : uncovered.writers().keySet()) {
            all += each.equals(writer) ? 0 : uncovered.eventsOf(each);
        }
        return all;
    }

    private EventsListing own() throws IOException {
        return EventsListing.of(events, conf).ofWriter(writer);
    }
}
