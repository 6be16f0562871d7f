package topplays.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoIdTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 4097})
    void hasAtLeastOneByteAndAtMostFourThousandAndNinetySix(int bytes) {
        assertThatThrownBy(() -> VideoId.of("v".repeat(bytes)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a video id has 1 to 4096 bytes: " + bytes);
        assertThat(VideoId.of("v").toBytes()).hasSize(1);
        assertThat(VideoId.of("é".repeat(2048)).toBytes()).hasSize(4096);
    }

    @Test
    void isASliceOfBytes() {
        assertThat(VideoId.copyOf(new byte[] {'a', 'b', 'c', 'd'}, 1, 3)).isEqualTo(VideoId.of("bc"));
    }

    @Test
    void doesNotShareItsArray() {
        byte[] source = {'a', 'b'};
        VideoId id = VideoId.copyOf(source, 0, 2);
        source[0] = 'x';
        id.toBytes()[1] = 'x';
        assertThat(id).isEqualTo(VideoId.of("ab"));
    }

    @Test
    void isComparedByItsBytesNotByItsText() {
        VideoId one = id(0xff);
        VideoId other = id(0xfe);
        assertThat(one).hasToString("\ufffd").isNotEqualTo(other);
        assertThat(other).hasToString("\ufffd");
        assertThat(one).isEqualTo(id(0xff)).hasSameHashCodeAs(id(0xff)).isNotEqualTo("\ufffd");
        assertThat(VideoId.of("é")).isEqualTo(id(0xc3, 0xa9)).hasToString("é");
    }

    @Test
    void isOrderedByUnsignedBytesWithAPrefixFirst() {
        assertThat(new VideoId[] {
                    id(0), id(0, 0), id('A'), id('a'), id('a', 0), id('a', 'b'), id('b'), id(0x7f), id(0x80), id(0xff)
                })
                .isSorted();
    }

    @Test
    void isOrderedEquallyAgainstAnIdAndASlice() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[2 + random.nextInt(4)];
            random.nextBytes(bytes);
            bytes[0] = (byte) random.nextInt(2);
            VideoId id = VideoId.copyOf(bytes, 0, bytes.length - 1);
            VideoId tail = VideoId.copyOf(bytes, 1, bytes.length);
            assertThat(Integer.signum(id.compareTo(bytes, 1, bytes.length)))
                    .isEqualTo(Integer.signum(id.compareTo(tail)))
                    .isEqualTo(-Integer.signum(tail.compareTo(id)));
            assertThat(id.compareTo(tail) == 0).isEqualTo(id.equals(tail));
        }
    }

    private static VideoId id(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return VideoId.copyOf(bytes, 0, bytes.length);
    }
}
