package topplays.model;

import java.util.Arrays;

/** Writes event lines, {@code time⇥user⇥video}, into blocks. Allocates no object per event; not thread-safe. */
public final class EventLines {
    private static final int LEAST_CAPACITY = 1 << 12;
    /** Two TABs and the LF. */
    private static final int SEPARATORS = 3;

    private byte[] bytes;
    private int length;
    private int events;

    /** Allocates {@code capacityBytes} in advance and grows if necessary. */
    public EventLines(int capacityBytes) {
        bytes = new byte[Math.max(LEAST_CAPACITY, capacityBytes)];
    }

    /**
     * Adds an event; neither id may hold TAB, LF or CR or be empty.
     *
     * @param epochMillis as in {@link EventTime#write}
     */
    public void add(
            long epochMillis, byte[] user, int userStart, int userEnd, byte[] video, int videoStart, int videoEnd) {
        int userLength = userEnd - userStart;
        int videoLength = videoEnd - videoStart;
        ensureRoom(EventTime.LENGTH + userLength + videoLength + SEPARATORS);
        EventTime.write(epochMillis, bytes, length);
        length += EventTime.LENGTH;
        bytes[length++] = '\t';
        System.arraycopy(user, userStart, bytes, length, userLength);
        length += userLength;
        bytes[length++] = '\t';
        System.arraycopy(video, videoStart, bytes, length, videoLength);
        length += videoLength;
        bytes[length++] = '\n';
        events++;
    }

    private void ensureRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.addExact(length, Math.max(length, more)));
        }
    }

    /** The number of bytes added since the last block. */
    public int length() {
        return length;
    }

    public int events() {
        return events;
    }

    /** Returns the added lines as a block; the next event begins another. */
    public EventBlock takeBlock() {
        EventBlock block = new EventBlock(bytes, 0, length, events);
        bytes = new byte[bytes.length];
        length = 0;
        events = 0;
        return block;
    }
}
