package topplays.storage.journal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import topplays.concurrent.Failures;
import topplays.model.EventBlock;

/** Reads the lines of a journal from a position on, record by record across segments. Other threads may append meanwhile. */
final class JournalReader implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private JournalCursor at;
    /** The record at {@code at}, read last; null before the first. */
    private JournalRecord record;

    private InputStream in;

    JournalReader(JournalCursor start) throws IOException {
        this.at = start.settled();
        this.in = open(at);
    }

    private static InputStream open(JournalCursor at) throws IOException {
        InputStream in = new FileInputStream(at.segment().path().toFile());
        try {
            in.skipNBytes(at.offset());
            return new BufferedInputStream(in, BUFFER_BYTES);
        } catch (IOException e) {
            Failures.closeAfter(e, in);
            throw e;
        }
    }

    /** The lines of the next record, which must exist. */
    EventBlock next() throws IOException {
        if (record != null) {
            moveTo(behindRecord().settled());
        }
        long left = at.segment().end() - at.offset();
        record = JournalRecord.read(at.segment().header().marker(), in, left)
                .orElseThrow(() -> at.segment().damagedAt(at.offset()));
        return record.linesFrom(at.start(), at.number());
    }

    private void moveTo(JournalCursor next) throws IOException {
        boolean isElsewhere = !next.segment().equals(at.segment());
        at = next;
        if (isElsewhere) {
            in.close();
            in = open(at);
        }
    }

    private JournalCursor behindRecord() {
        return new JournalCursor(at.segment(), at.offset() + record.frameLength(), 0, record.last() + 1);
    }

    /** The position after {@code head}, which is a prefix of the lines read last. */
    JournalCursor after(EventBlock head) {
        long number = at.number() + head.events();
        return number > record.last()
                ? behindRecord()
                : new JournalCursor(at.segment(), at.offset(), at.start() + head.length(), number);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
