package topplays.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyBufferTest {
    private static final int LONGEST = 300;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void returnsAllStringsByPartAndThenInByteOrder(int parts) {
        Random random = new Random(parts);
        List<byte[]> added = new ArrayList<>();
        KeyBuffer buffer = new KeyBuffer(1 << 20, LONGEST);
        for (int i = 0; i < 6_000; i++) {
            byte[] key = key(random);
            added.add(key);
            buffer.add(key, key.length);
        }

        int[] sorted = buffer.inOrder(head -> partOf(head, parts), parts);

        added.sort((a, b) -> {
            int byPart = Integer.compare(partOf(head(a), parts), partOf(head(b), parts));
            return byPart == 0 ? Arrays.compareUnsigned(a, b) : byPart;
        });
        assertThat(Arrays.stream(sorted).mapToObj(number -> string(buffer, number)))
                .containsExactlyElementsOf(added.stream().map(Arrays::toString).toList());
        for (int i = 1; i < sorted.length; i++) {
            assertThat(buffer.isSame(sorted[i - 1], sorted[i]))
                    .isEqualTo(Arrays.equals(added.get(i - 1), added.get(i)));
        }
    }

    @Test
    void isFullBeforeItsMemoryIsUsedUpAndEmptyAfterClearing() {
        KeyBuffer buffer = new KeyBuffer(0, LONGEST);
        byte[] longest = new byte[LONGEST];
        int added = 0;
        while (!buffer.isFull()) {
            buffer.add(longest, LONGEST);
            added++;
        }
        assertThat(added).isBetween(5, 64);
        buffer.clear();
        assertThat(buffer.isFull()).isFalse();
        assertThat(buffer.inOrder(head -> 0, 1)).isEmpty();
    }

    /** Eight bytes of few values, a length, and as many bytes, so that no string is the beginning of another; many are equal. */
    private static byte[] key(Random random) {
        int rest = random.nextInt(10) == 0 ? random.nextInt(LONGEST - 9) : random.nextInt(5);
        byte[] key = new byte[9 + rest];
        key[0] = (byte) (random.nextInt(5) * 60);
        key[5] = (byte) random.nextInt(256);
        key[8] = (byte) rest;
        for (int i = 9; i < key.length; i++) {
            key[i] = (byte) (random.nextInt(3) - 1);
        }
        return key;
    }

    private static int partOf(long head, int parts) {
        return Math.floorMod(Long.hashCode(head), parts);
    }

    private static long head(byte[] key) {
        return ByteBuffer.wrap(key).getLong();
    }

    private static String string(KeyBuffer buffer, int number) {
        int start = buffer.start(number);
        return Arrays.toString(Arrays.copyOfRange(buffer.source(), start, start + buffer.length(number)));
    }
}
