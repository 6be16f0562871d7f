package topplays.serve.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import topplays.model.EventBlock;

/** An intake that stores its events in a list, with a little room, and fails on demand. */
public final class FakeIntake implements EventIntake {
    public static final int CAPACITY_BYTES = 1_000;

    public final List<String> lines = new ArrayList<>();
    final List<String> marks = new ArrayList<>();
    private long waitingBytes;
    private int durable;
    public volatile boolean failsToAccept;
    volatile boolean failsToSync;
    public volatile Throwable failure;

    @Override
    public boolean hasRoom(long bytes) {
        return waitingBytes + bytes <= CAPACITY_BYTES;
    }

    @Override
    public long capacityBytes() {
        return CAPACITY_BYTES;
    }

    @Override
    public long lastNumber() {
        return lines.size();
    }

    @Override
    public void accept(EventBlock events, String mark) throws IOException {
        if (failure instanceof Error e) {
            throw e;
        }
        if (failsToAccept) {
            throw new IOException("no space");
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        events.writeTo(text);
        text.toString(UTF_8).lines().forEach(lines::add);
        marks.add(mark);
        waitingBytes += events.length();
    }

    @Override
    public void sync() throws IOException {
        if (failsToSync) {
            throw new IOException("Input/output error");
        }
        durable = lines.size();
    }

    @Override
    public void check() throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
    }

    /** The number of durable events. */
    int durable() {
        return durable;
    }

    @Override
    public IntakeStatus status() {
        return new IntakeStatus(waitingBytes, CAPACITY_BYTES, Duration.ZERO, 0, 0, 0);
    }
}
