package topplays.bytes;

import java.security.SecureRandom;

/**
 * A hash of byte sequences with keys that several processes share, such as the tasks of a job. As with {@link KeyedHash}, nobody
 * can construct sequences that collide without the keys.
 *
 * @param first a random number
 * @param second a random odd number
 */
public record SharedHash(long first, long second) {

    /** Draws new keys. */
    public static SharedHash draw() {
        SecureRandom random = new SecureRandom();
        return new SharedHash(random.nextLong(), random.nextLong() | 1);
    }

    /** Returns the hash of {@code source[start..end)}. All its 64 bits are usable. */
    public long of(byte[] source, int start, int end) {
        long hash = (end - start) ^ first;
        for (int at = start; at < end; at += Long.BYTES) {
            hash = KeyedHash.fold(hash ^ ByteWords.padded(source, at, end), second);
        }
        return KeyedHash.fold(hash ^ first, second);
    }
}
