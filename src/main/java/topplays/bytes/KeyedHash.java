package topplays.bytes;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Hashes of ids from outside, keyed with random numbers that are drawn once per process. Without the keys nobody can construct
 * ids that collide, so a hash table of such ids stays fast for any input.
 *
 * <p>The hash multiplies words, combined with keys, to 128 bits and xors both halves (the multiply-fold of wyhash, by Wang Yi).
 * All 64 bits of a hash are usable. Hashes differ between processes: no result and no stored data may depend on them.
 */
public final class KeyedHash {
    private static final long FIRST_KEY;
    private static final long SECOND_KEY;
    private static final long LENGTH_KEY;
    private static final long WORD_KEY;

    static {
        ByteBuffer keys = ByteBuffer.allocate(4 * Long.BYTES);
        new SecureRandom().nextBytes(keys.array());
        FIRST_KEY = keys.getLong();
        SECOND_KEY = keys.getLong();
        LENGTH_KEY = keys.getLong();
        WORD_KEY = keys.getLong() | 1;
    }

    private KeyedHash() {}

    /** Returns the hash of two words. */
    public static long of(long first, long second) {
        return fold(first ^ FIRST_KEY, second ^ SECOND_KEY);
    }

    /** Returns the hash of {@code source[start..end)}. */
    public static long of(byte[] source, int start, int end) {
        long hash = begin(end - start);
        for (int at = start; at < end; at += Long.BYTES) {
            hash = add(hash, ByteWords.padded(source, at, end));
        }
        return hash;
    }

    /** Begins the hash of {@code bytes} bytes, whose words are then {@linkplain #add added} in order. */
    public static long begin(int bytes) {
        return bytes ^ LENGTH_KEY;
    }

    public static long add(long hash, long word) {
        return fold(hash ^ word, WORD_KEY);
    }

    static long fold(long one, long other) {
        return Math.multiplyHigh(one, other) ^ (one * other);
    }
}
