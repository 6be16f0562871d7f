package topplays.model;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Consecutive whole event lines, {@code time⇥user⇥video}, each with its LF: the form in which events go from their source
 * to a batch.
 *
 * <p>A slice of an array that no longer changes, so threads share blocks and cut them without copying.
 */
public final class EventBlock {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private final int events;

    /** The {@code events} whole lines {@code bytes[start..end)}. */
    public EventBlock(byte[] bytes, int start, int end, int events) {
        if (start < 0 || end < start || end > bytes.length) {
            throw new IllegalArgumentException("a block must lie within its array: " + start + " to " + end);
        }
        if (end > start ? events < 1 || bytes[end - 1] != '\n' : events != 0) {
            throw new IllegalArgumentException("a block must hold whole lines: " + events + " events");
        }
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.events = events;
    }

    /** The length of the lines in bytes. */
    public int length() {
        return end - start;
    }

    public int events() {
        return events;
    }

    public boolean isEmpty() {
        return events == 0;
    }

    /**
     * The fewest first lines with at least {@code least} bytes; the whole block if it is shorter.
     *
     * @param least at least 1
     */
    public EventBlock head(long least) {
        if (least >= length()) {
            return this;
        }
        int headEnd = start + (int) Math.max(1, least);
        while (bytes[headEnd - 1] != '\n') {
            headEnd++;
        }
        return new EventBlock(bytes, start, headEnd, lines(headEnd));
    }

    /** The lines after {@code head}, which must be a head of this block. */
    public EventBlock after(EventBlock head) {
        return new EventBlock(bytes, start + head.length(), end, events - head.events);
    }

    private int lines(int upTo) {
        int lines = 0;
        for (int at = start; at < upTo; at++) {
            lines += bytes[at] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Accepts the video of an event. */
    public interface VideoSink {
        /** The id is {@code source[start..end)}. */
        void take(byte[] source, int start, int end);
    }

    /** Passes the video of each event to {@code sink}, in order. */
    public void forEachVideo(VideoSink sink) {
        for (int line = start; line < end; ) {
            int userStart = line + EventTime.LENGTH + 1;
            int videoStart = after('\t', userStart);
            int next = after('\n', videoStart);
            if (videoStart >= end || bytes[userStart - 1] != '\t') {
                throw new IllegalArgumentException("an event line must be time, user and video: byte " + line);
            }
            sink.take(bytes, videoStart, next - 1);
            line = next;
        }
    }

    private int after(char wanted, int from) {
        int at = from;
        while (at < end && bytes[at] != wanted) {
            at++;
        }
        return at + 1;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, start, length());
    }
}
