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
        KeyBuffer buffer = new KeyBuffer(1 << 22);
        for (int i = 0; i < 40_000; i++) {
            byte[] key = key(random);
            added.add(key);
            assertThat(buffer.add(key, key.length, numberOf(key), partOf(key, parts)))
                    .isTrue();
        }

        int[][] sorted = buffer.inOrder(parts);

        added.sort(Arrays::compareUnsigned);
        for (int part = 0; part < parts; part++) {
            int each = part;
            List<byte[]> expected =
                    added.stream().filter(key -> partOf(key, parts) == each).toList();
            assertThat(Arrays.stream(sorted[part]).mapToObj(place -> string(buffer, place)))
                    .containsExactlyElementsOf(
                            expected.stream().map(Arrays::toString).toList());
            assertThat(Arrays.stream(sorted[part]).mapToObj(buffer::number))
                    .containsExactlyElementsOf(
                            expected.stream().map(KeyBufferTest::numberOf).toList());
            for (int i = 1; i < expected.size(); i++) {
                assertThat(buffer.isSame(sorted[part][i - 1], sorted[part][i]))
                        .isEqualTo(Arrays.equals(expected.get(i - 1), expected.get(i)));
            }
        }
    }

    /** All begin with the same hash, as the views of one video by one viewer do. */
    @Test
    void sortsStringsWithTheSameHash() {
        Random random = new Random(3);
        KeyBuffer buffer = new KeyBuffer(1 << 22);
        List<Long> added = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            long second = random.nextInt(20_000);
            added.add(second);
            buffer.add(ByteBuffer.allocate(16).putLong(7).putLong(second).array(), 16, second, 0);
        }
        added.sort(null);
        assertThat(Arrays.stream(buffer.inOrder(1)[0]).mapToObj(buffer::number)).containsExactlyElementsOf(added);
    }

    @Test
    void isFullWhenItsMemoryIsUsedUpAndEmptyAfterClearing() {
        KeyBuffer buffer = new KeyBuffer(200_000);
        byte[] key = new byte[40];
        int added = 0;
        while (buffer.add(key, key.length, 1, 0)) {
            added++;
        }
        assertThat(added).isBetween(2_000, 3_000);
        assertThat(buffer.isEmpty()).isFalse();
        buffer.clear();
        assertThat(buffer.isEmpty()).isTrue();
        assertThat(buffer.inOrder(2)).isEqualTo(new int[2][0]);
        assertThat(buffer.add(key, key.length, 1, 0)).isTrue();
    }

    @Test
    void acceptsAnyStringIfItIsEmpty() {
        KeyBuffer buffer = new KeyBuffer(0);
        byte[] longest = new byte[KeyBuffer.LONGEST];
        assertThat(buffer.add(longest, longest.length, 5, 0)).isTrue();
        assertThat(buffer.add(longest, longest.length, 5, 0)).isFalse();
        assertThat(buffer.length(buffer.inOrder(1)[0][0])).isEqualTo(longest.length);
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

    private static int partOf(byte[] key, int parts) {
        return Math.floorMod(Arrays.hashCode(key), parts);
    }

    private static long numberOf(byte[] key) {
        return Arrays.hashCode(key);
    }

    private static String string(KeyBuffer buffer, int place) {
        int start = buffer.start(place);
        return Arrays.toString(Arrays.copyOfRange(buffer.source(), start, start + buffer.length(place)));
    }
}
