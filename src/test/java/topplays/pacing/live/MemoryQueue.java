package topplays.pacing.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import topplays.model.EventBlock;

/** A queue in memory with one block per line. */
final class MemoryQueue implements EventQueue {
    private final Deque<EventBlock> waiting = new ArrayDeque<>();
    private long bytes;
    private long lastTaken;
    private long last;

    /** The lines {@code <name> 0}, {@code <name> 1}, … as blocks of one line. */
    static EventBlock line(String text) {
        byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        return new EventBlock(line, 0, line.length, 1);
    }

    /** A line of {@code length} bytes, including its LF. */
    static EventBlock lineOf(int length) {
        return line("x".repeat(length - 1));
    }

    @Override
    public synchronized long append(EventBlock block, String mark) {
        waiting.add(block);
        bytes += block.length();
        return last += block.events();
    }

    @Override
    public synchronized long bytes() {
        return bytes;
    }

    @Override
    public synchronized Batch take(long least) throws IOException {
        if (least < 1 || least > bytes) {
            throw new IllegalArgumentException("a batch must have from 1 to " + bytes + " bytes: " + least);
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        long first = lastTaken + 1;
        while (lines.size() < least && !waiting.isEmpty()) {
            EventBlock next = waiting.remove();
            lastTaken += next.events();
            next.writeTo(lines);
        }
        return new Taken(first, lastTaken, lines);
    }

    @Override
    public synchronized void remove(Batch batch) {
        bytes -= batch.bytes();
    }

    @Override
    public void close() {}

    private record Taken(long first, long last, ByteArrayOutputStream lines) implements Batch {
        @Override
        public long bytes() {
            return lines.size();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            lines.writeTo(out);
        }
    }
}
