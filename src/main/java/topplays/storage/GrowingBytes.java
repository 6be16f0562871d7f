package topplays.storage;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import topplays.model.EventBlock;

/** An {@link OutputStream} into an array that is not copied on the way out: only what is behind its size changes later. */
public final class GrowingBytes extends ByteArrayOutputStream {
    public GrowingBytes(int capacity) {
        super(capacity);
    }

    public byte[] array() {
        return buf;
    }

    public int capacity() {
        return buf.length;
    }

    /** The lines from {@code start} on, which are {@code events} whole ones. */
    public EventBlock lines(int start, int events) {
        return new EventBlock(buf, start, count, events);
    }
}
