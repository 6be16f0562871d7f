package topplays.storage.journal;

import java.io.IOException;
import java.io.OutputStream;
import topplays.model.EventBlock;
import topplays.pacing.live.Batch;

/** A batch of a {@link JournalQueue}: a range of the journal, read again each time the batch is written. */
record JournalBatch(JournalCursor start, JournalCursor end, long bytes) implements Batch {

    /** The smallest number of events from {@code start} with at least {@code least} bytes together. */
    static JournalBatch cut(JournalCursor start, long least) throws IOException {
        try (JournalReader reader = new JournalReader(start)) {
            long bytes = 0;
            JournalCursor end = start;
            while (bytes < least) {
                EventBlock head = reader.next().head(least - bytes);
                bytes += head.length();
                end = reader.after(head);
            }
            return new JournalBatch(start, end, bytes);
        }
    }

    @Override
    public long first() {
        return start.number();
    }

    @Override
    public long last() {
        return end.number() - 1;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (JournalReader reader = new JournalReader(start)) {
            for (long left = bytes; left > 0; ) {
                EventBlock head = reader.next().head(left);
                head.writeTo(out);
                left -= head.length();
            }
        }
    }
}
