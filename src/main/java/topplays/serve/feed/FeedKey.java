package topplays.serve.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hashes of an Idempotency-Key and of its request's body, which identify both.
 *
 * @param high the first eight bytes of the key's SHA-256
 * @param low the next eight bytes
 * @param body the first eight bytes of the body's SHA-256
 * @param hour the time of arrival, in hours since the epoch
 */
public record FeedKey(long high, long low, long body, long hour) {
    private static final Pattern MARK = Pattern.compile("key ([0-9a-f]{16})([0-9a-f]{16}) ([0-9a-f]{16}) ([0-9]{1,9})");
    private static final int SECONDS_PER_HOUR = 3_600;

    public static FeedKey of(String key, byte[] body, int length, Instant now) {
        ByteBuffer keyHash = ByteBuffer.wrap(sha256(key.getBytes(UTF_8), key.getBytes(UTF_8).length));
        ByteBuffer bodyHash = ByteBuffer.wrap(sha256(body, length));
        return new FeedKey(keyHash.getLong(), keyHash.getLong(), bodyHash.getLong(), hour(now));
    }

    static long hour(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), (long) SECONDS_PER_HOUR);
    }

    private static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(bytes, 0, length);
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns the mark that the journal stores with the key's events. */
    String mark() {
        return "key %016x%016x %016x %d".formatted(high, low, body, hour);
    }

    /** Parses a mark of the journal; empty if the mark does not hold a key. */
    public static Optional<FeedKey> ofMark(String mark) {
        Matcher fields = MARK.matcher(mark);
        return fields.matches()
                ? Optional.of(new FeedKey(
                        Long.parseUnsignedLong(fields.group(1), 16),
                        Long.parseUnsignedLong(fields.group(2), 16),
                        Long.parseUnsignedLong(fields.group(3), 16),
                        Long.parseLong(fields.group(4))))
                : Optional.empty();
    }
}
