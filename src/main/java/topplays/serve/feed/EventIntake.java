package topplays.serve.feed;

import java.io.IOException;
import topplays.model.EventBlock;

/** The road of the service's events into EVENTS: journal, pacer, batches. The service alone puts events on it. */
public interface EventIntake {
    /** Whether so many bytes of event lines would be taken without waiting. */
    boolean hasRoom(long bytes);

    /** The most that can be on the way, in bytes of event lines. */
    long capacityBytes();

    /** The number of the last event that was accepted; 0 before the first. */
    long lastNumber();

    /**
     * Takes events.
     *
     * @param mark kept in the journal with them
     * @throws IOException if they cannot be kept; then none of them is
     */
    void accept(EventBlock events, String mark) throws IOException, InterruptedException;

    /** Returns once all that was accepted is durable. */
    void sync() throws IOException;

    /** How the road is doing. */
    IntakeStatus status();
}
