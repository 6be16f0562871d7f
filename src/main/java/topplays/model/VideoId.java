package topplays.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A video's id: 1 to {@value #MAX_BYTES} bytes, compared as unsigned bytes and never as decoded text.
 *
 * <p>Ids come from logs and need not be UTF-8. Two different ids that decode to the same text stay different.
 * Immutable.
 */
public final class VideoId implements Comparable<VideoId> {
    public static final int MAX_BYTES = 4096;

    private final byte[] bytes;

    private VideoId(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("a video id has 1 to " + MAX_BYTES + " bytes: " + bytes.length);
        }
        this.bytes = bytes;
    }

    public static VideoId copyOf(byte[] source, int start, int end) {
        return new VideoId(Arrays.copyOfRange(source, start, end));
    }

    public static VideoId of(String text) {
        return new VideoId(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the id's bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Compares this id with {@code other[start..end)}. */
    public int compareTo(byte[] other, int start, int end) {
        return Arrays.compareUnsigned(bytes, 0, bytes.length, other, start, end);
    }

    @Override
    public int compareTo(VideoId other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VideoId id && Arrays.equals(bytes, id.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The id as text, with U+FFFD for bytes that are not UTF-8. For display, never for comparison. */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
