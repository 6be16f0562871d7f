package topplays.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import topplays.model.EventBlock;
import topplays.model.RunSummary;
import topplays.serve.counts.CountedBatches;
import topplays.serve.counts.PlayHistory;
import topplays.serve.feed.FeedKey;
import topplays.serve.feed.FeedKeys;
import topplays.serve.feed.KeyFiles;
import topplays.serve.plays.PlayTable;
import topplays.serve.plays.RefusedCountException;
import topplays.storage.journal.JournalVisitor;

/**
 * Restores the state of the last run: the plays in COUNTS, the service's own events that COUNTS do not cover, from batches
 * and from the journal, and the Idempotency-Keys.
 *
 * <p>The batches are read first and the journal is visited afterwards, so each event is counted once.
 */
public final class Recovery implements JournalVisitor {
    private final String writer;
    private final PlayHistory history;
    private final CountedBatches counted;
    private final FeedKeys keys;
    private final PlayTable live = new PlayTable();
    private long lastNumber;

    private Recovery(String writer, PlayHistory history, CountedBatches counted, FeedKeys keys, long committed) {
        this.writer = writer;
        this.history = history;
        this.counted = counted;
        this.keys = keys;
        this.lastNumber = committed;
    }

    /**
     * Reads COUNTS, the batches that they do not cover, and the keys.
     *
     * @param committed the number of the writer's last event in a batch
     * @param journal the folder of the journal, which exists
     * @throws IOException if the COUNTS are unreadable or cannot be served
     */
    public static Recovery read(
            String writer, PlayHistory history, long committed, Path journal, InstantSource clock, int mostKeys)
            throws IOException {
        CountedBatches counted = counted(history);
        long covered = counted.covered().lastOf(writer);
        if (covered > committed) {
            throw new IOException(
                    "COUNTS cover events of writer '%s' up to %d, but EVENTS end at %d: give the EVENTS of these COUNTS"
                            .formatted(writer, covered, committed));
        }
        FeedKeys keys = FeedKeys.open(new KeyFiles(journal), clock, mostKeys);
        Recovery recovery = new Recovery(writer, history, counted, keys, committed);
        history.readUncovered(counted.covered(), recovery::count);
        return recovery;
    }

    private static CountedBatches counted(PlayHistory history) throws IOException {
        try {
            Optional<RunSummary> summary = history.counted();
            if (summary.isEmpty()) {
                return CountedBatches.none();
            }
            CountedBatches.none().requireTakes(summary.get());
            return CountedBatches.read(summary.get(), history);
        } catch (RefusedCountException e) {
            throw new IOException("COUNTS cannot be served: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new IOException("COUNTS cannot be served: they are damaged, count again: " + e, e);
        }
    }

    private void count(EventBlock events) {
        events.forEachVideo((source, start, end) -> live.add(source, start, end, 1));
    }

    @Override
    public void visit(EventBlock waiting, String mark) {
        count(waiting);
        lastNumber += waiting.events();
        FeedKey.ofMark(mark).ifPresent(key -> {
            keys.keep(key);
            keys.expect(key, 0);
        });
    }

    /** Saves the keys of a batch that ends with event {@code number}. Called before the batch leaves the journal. */
    public void beforeBatch(long number) throws IOException {
        keys.leaveJournal(number);
    }

    /** Returns the number of the last accepted event. */
    public long lastNumber() {
        return lastNumber;
    }

    /** Returns the name under which the events are numbered. */
    public String writer() {
        return writer;
    }

    PlayHistory history() {
        return history;
    }

    public CountedBatches counted() {
        return counted;
    }

    FeedKeys keys() {
        return keys;
    }

    /** Returns the plays of the events that COUNTS do not cover. */
    public PlayTable live() {
        return live;
    }
}
