package topplays.storage;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import topplays.model.EventBlock;

/** An {@link OutputStream} into an array that can be read without a copy. Bytes that have been written never change. */
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

    /** The lines from {@code start} to the end: {@code events} whole lines. */
    public EventBlock lines(int start, int events) {
        return new EventBlock(buf, start, count, events);
    }
}
