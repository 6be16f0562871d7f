package topplays.bytes;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/** Ids that all met in one slot under the hash functions with fixed factors that the tables had once. */
public final class CollidingIds {
    private static final long FACTOR = 0xff51afd7ed558ccdL;
    private static final long OTHER_FACTOR = 0xc4ceb9fe1a85ec53L;

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
        LongUnaryOperator fold = word -> word ^ (word >>> 33);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    long hash = (long) i << 42;
                    long mixed = fold.applyAsLong(hash) * inverse(OTHER_FACTOR);
                    long word = fold.applyAsLong(fold.applyAsLong(mixed) * inverse(FACTOR));
                    return bytes(8).putLong(word ^ 8).array();
                })
                .toArray(byte[][]::new);
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
