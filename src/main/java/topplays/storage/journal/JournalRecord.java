package topplays.storage.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import topplays.model.EventBlock;
import topplays.storage.GrowingBytes;

/**
 * A block of events in a journal: the number of the first event, the number of events, the mark of their source, and
 * the lines.
 */
final class JournalRecord {
    private static final int FIXED_BYTES = Long.BYTES + 2 * Integer.BYTES;

    private final long first;
    private final int events;
    private final String mark;
    private final byte[] body;
    private final int linesStart;
    private final int frameLength;

    private JournalRecord(RecordMarker marker, byte[] body) {
        ByteBuffer fields = ByteBuffer.wrap(body);
        this.body = body;
        this.first = fields.getLong();
        this.events = fields.getInt();
        int markLength = fields.getInt();
        this.mark = new String(body, FIXED_BYTES, markLength, UTF_8);
        this.linesStart = FIXED_BYTES + markLength;
        this.frameLength = marker.length() + JournalFrame.PREFIX_BYTES + body.length;
    }

    /** Reads the next record; empty if there is no whole one. The file has {@code left} more bytes. */
    static Optional<JournalRecord> read(RecordMarker marker, InputStream in, long left) throws IOException {
        return marker.read(in, left).map(body -> new JournalRecord(marker, body));
    }

    /** The marker and the frame of a block whose first event has that number. */
    static GrowingBytes encode(RecordMarker marker, long first, EventBlock block, String mark) throws IOException {
        byte[] markBytes = mark.getBytes(UTF_8);
        int fixed = marker.length() + JournalFrame.PREFIX_BYTES + FIXED_BYTES;
        int length = Math.addExact(fixed, Math.addExact(markBytes.length, block.length()));
        GrowingBytes frame = new GrowingBytes(length);
        DataOutputStream out = new DataOutputStream(frame);
        out.write(marker.bytes());
        out.writeLong(0);
        out.writeLong(first);
        out.writeInt(block.events());
        out.writeInt(markBytes.length);
        out.write(markBytes);
        block.writeTo(out);
        JournalFrame.seal(frame, marker.length());
        return frame;
    }

    long first() {
        return first;
    }

    /** The number of its last event, or {@code first - 1} if it has only a mark. */
    long last() {
        return first + events - 1;
    }

    int events() {
        return events;
    }

    int linesLength() {
        return body.length - linesStart;
    }

    String mark() {
        return mark;
    }

    /** Its number of bytes in the file. */
    int frameLength() {
        return frameLength;
    }

    /** The lines after the first {@code start} bytes of lines, where event {@code next} begins. */
    EventBlock linesFrom(int start, long next) {
        return new EventBlock(body, linesStart + start, body.length, (int) (last() - next + 1));
    }

    /** The number of bytes of the lines before the event with that number; 0 if that is before its first. */
    int bytesBefore(long number) {
        int at = linesStart;
        for (long before = first; before < number; at++) {
            before += body[at] == '\n' ? 1 : 0;
        }
        return at - linesStart;
    }
}
