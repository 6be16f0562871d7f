package topplays.storage.journal;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The bytes before each record of a segment, drawn at random for each segment and stored in its header. The senders of
 * events do not know them, so no event can contain them. A marker after a damaged record shows that a record follows.
 *
 * <p>Segments of version 1 have an empty marker. In them, a record can follow only a line end, and the time at the start of
 * a line does not look like a frame.
 */
final class RecordMarker {
    /** The marker of segments of version 1. */
    static final RecordMarker NONE = new RecordMarker(new byte[0]);

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    RecordMarker(byte[] bytes) {
        this.bytes = bytes;
    }

    static RecordMarker random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new RecordMarker(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    int length() {
        return bytes.length;
    }

    /** Reads the body of the next record; empty if there is no whole one. The file has {@code left} more bytes. */
    Optional<byte[]> read(InputStream in, long left) throws IOException {
        return Arrays.equals(in.readNBytes(bytes.length), bytes)
                ? JournalFrame.read(in, left - bytes.length)
                : Optional.empty();
    }

    /** Whether a whole record begins anywhere in {@code tail}, which is a part of a segment. Linear in its length. */
    boolean isBeforeARecordIn(byte[] tail) {
        for (int start = 0; start <= tail.length - bytes.length; start++) {
            boolean mayBe = bytes.length > 0
                    ? tail[start] == bytes[0]
                            && Arrays.equals(tail, start, start + bytes.length, bytes, 0, bytes.length)
                    : start == 0 || tail[start - 1] == '\n';
            if (mayBe && JournalFrame.isAt(tail, start + bytes.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordMarker marker && Arrays.equals(bytes, marker.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
