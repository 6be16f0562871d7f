package topplays.bytes;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Ids that all met in one slot under the hash functions with fixed factors that the tables had once. */
public final class CollidingIds {
    private static final long FACTOR = 0xff51afd7ed558ccdL;
    private static final long OTHER_FACTOR = 0xc4ceb9fe1a85ec53L;

    private static final long INVERSE = inverse(FACTOR);
    private static final long OTHER_INVERSE = inverse(OTHER_FACTOR);

    private CollidingIds() {}

    /** Ids of 12 bytes for the tally's table of short ids. */
    public static byte[][] ofTwelveBytes(int count) {
        Random random = new Random(1);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int high = random.nextInt() | 0x0100_0000;
                    long hash = random.nextLong() >>> 24;
                    long low = (hash - high * OTHER_FACTOR) * inverse(FACTOR);
                    return bytes(12).putLong(low).putInt(high).array();
                })
                .toArray(byte[][]::new);
    }

    /** Ids of 16 bytes for the tally's table of long ids. */
    public static byte[][] ofSixteenBytes(int count) {
        Random random = new Random(2);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    long first = random.nextLong();
                    long hash = (Long.rotateLeft(16, 29) ^ first) * FACTOR;
                    long second =
                            Long.rotateLeft(hash, 29) ^ Integer.toUnsignedLong(random.nextInt()) * inverse(FACTOR);
                    return bytes(16).putLong(first).putLong(second).array();
                })
                .toArray(byte[][]::new);
    }

    /** Ids of 8 bytes for the service's table. */
    public static byte[][] ofEightBytes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> withServiceHash((long) i << 42))
                .toArray(byte[][]::new);
    }

    /** The same of ASCII characters other than NUL, so that they can be sent to a service. */
    public static byte[][] ofEightCharacters(int count) {
        return LongStream.iterate(0, hash -> hash + (1 << 20))
                .mapToObj(CollidingIds::withServiceHash)
                .filter(CollidingIds::isAscii)
                .limit(count)
                .toArray(byte[][]::new);
    }

    private static byte[] withServiceHash(long hash) {
        LongUnaryOperator fold = word -> word ^ (word >>> 33);
        long mixed = fold.applyAsLong(hash) * OTHER_INVERSE;
        long word = fold.applyAsLong(fold.applyAsLong(mixed) * INVERSE);
        return bytes(8).putLong(word ^ 8).array();
    }

    private static boolean isAscii(byte[] id) {
        for (byte each : id) {
            if (each <= 0) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long inverse(long factor) {
        return BigInteger.valueOf(factor)
                .modInverse(BigInteger.ONE.shiftLeft(Long.SIZE))
                .longValue();
    }
}
