package topplays.client.feed;

import java.io.IOException;
import java.io.InputStream;

/** A file or stream of lines. */
public interface FeedSource {
    /** By which a person finds it. */
    String name();

    /** Its bytes from the first on. */
    InputStream open() throws IOException;
}
