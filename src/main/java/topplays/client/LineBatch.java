package topplays.client;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Consecutive lines of one source in one request.
 *
 * @param key stays the same when the request is sent again
 * @param firstLine the number of the first line in the source, starting at 1
 * @param body the lines, in a whole array that is not changed afterwards
 */
public record LineBatch(UUID key, String source, long firstLine, int lines, ByteBuffer body) {}
