package topplays.client.feed;

import java.io.IOException;
import java.io.InputStream;

/** A file or stream of lines. */
public interface FeedSource {
    /** The name for messages. */
    String name();

    /** Opens it at its beginning. */
    InputStream open() throws IOException;
}
