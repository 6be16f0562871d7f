package topplays.storage.result;

/** Accepts play counts one at a time. */
public interface PlaySink {
    /** Accepts the plays of the video with the id {@code source[start..end)}; the bytes are valid only during the call. */
    void add(byte[] source, int start, int end, long plays);
}
