package topplays.client.feed;

import java.io.IOException;

/** A source of lines. */
public interface LineProducer {
    /** Adds all its lines. */
    void addTo(PendingLines lines) throws IOException, InterruptedException;
}
