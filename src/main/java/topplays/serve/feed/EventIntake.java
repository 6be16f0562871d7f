package topplays.serve.feed;

import java.io.IOException;
import topplays.model.EventBlock;

/** The write path of the service's events into EVENTS: journal, pacer, batches. Only the service's feed queue writes to it. */
public interface EventIntake {
    /** Whether the intake can accept that many bytes of event lines without waiting. */
    boolean hasRoom(long bytes);

    /** Returns the maximum of event lines that can wait for a batch, in bytes. */
    long capacityBytes();

    /** Returns the number of the last accepted event; 0 before the first. */
    long lastNumber();

    /**
     * Accepts events.
     *
     * @param mark stored in the journal with the events
     * @throws IOException if the events cannot be stored; then none is
     */
    void accept(EventBlock events, String mark) throws IOException, InterruptedException;

    /** Returns once all accepted events are durable. */
    void sync() throws IOException;

    /** Throws if the intake has failed and accepts no more events. */
    void check() throws IOException;

    IntakeStatus status();
}
