package topplays.client.feed;

import java.io.IOException;

/** Where lines come from. */
public interface LineProducer {
    /** Adds all its lines. */
    void addTo(PendingLines lines) throws IOException, InterruptedException;
}
