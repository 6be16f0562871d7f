package topplays.storage;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import topplays.model.EventBlock;

/** An {@link OutputStream} into an array that is not copied on the way out: only what is behind its size changes later. */
final class GrowingBytes extends ByteArrayOutputStream {
    GrowingBytes(int capacity) {
        super(capacity);
    }

    byte[] array() {
        return buf;
    }

    int capacity() {
        return buf.length;
    }

    /** The lines from {@code start} on, which are {@code events} whole ones. */
    EventBlock lines(int start, int events) {
        return new EventBlock(buf, start, count, events);
    }
}
