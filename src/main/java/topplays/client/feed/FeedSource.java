package topplays.client.feed;

import java.io.InputStream;
import org.apache.commons.io.function.IOSupplier;

/**
 * A file or stream of lines.
 *
 * @param name the name for messages
 * @param open opens it at its beginning
 */
public record FeedSource(String name, IOSupplier<InputStream> open) {}
