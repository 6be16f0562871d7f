package topplays.storage.result;

/** Takes play counts one by one. */
public interface PlaySink {
    /** Takes the plays of the video whose id is {@code source[start..end)}; the bytes are good only during the call. */
    void add(byte[] source, int start, int end, long plays);
}
