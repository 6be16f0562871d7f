package topplays.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteSearchTest {
    private final Random random = new Random(7);

    @Test
    void findsTheFirstOfThreeBytesWhereALoopFindsIt() {
        byte[] values = {0, 1, '!', '"', '#', 0x7f, (byte) 0x80, (byte) 0xa2, (byte) 0xff};
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = any(values, random.nextInt(40));
            int end = random.nextInt(bytes.length + 1);
            int start = random.nextInt(end + 1);
            byte[] wanted = any(values, 3);
            assertThat(ByteSearch.first(wanted[0], wanted[1], wanted[2], bytes, start, end))
                    .isEqualTo(byLoop(wanted, bytes, start, end));
        }
    }

    private static int byLoop(byte[] wanted, byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (bytes[at] == wanted[0] || bytes[at] == wanted[1] || bytes[at] == wanted[2]) {
                return at;
            }
        }
        return end;
    }

    @Test
    void theFirstMarkIsAtTheFirstByteOfItsKind() {
        byte[] values = {0, 1, 0x1f, ' ', '!', 0x7f, (byte) 0x80, (byte) 0x9f, (byte) 0xff};
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = any(values, Long.BYTES);
            long word = ByteWords.at(bytes, 0);
            int below = 0;
            while (below < bytes.length && (bytes[below] < 0 || bytes[below] >= ' ')) {
                below++;
            }
            int beyond = 0;
            while (beyond < bytes.length && bytes[beyond] >= 0) {
                beyond++;
            }
            assertThat(ByteSearch.first(ByteSearch.below(word, ' '))).isEqualTo(below);
            assertThat(ByteSearch.first(ByteSearch.beyondAscii(word))).isEqualTo(beyond);
        }
    }

    private byte[] any(byte[] values, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = values[random.nextInt(values.length)];
        }
        return bytes;
    }
}
