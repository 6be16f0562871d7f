package topplays.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void endsACharacterWhereADecoderEndsIt() {
        Random random = new Random(1);
        int characters = 0;
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = {
                (byte) (0x80 + random.nextInt(0x80)), any(random), any(random), any(random),
            };
            int end = Utf8.endOfCharacter(bytes, 0, bytes.length);
            int decoded = decodedEnd(bytes);
            if (end != decoded) {
                assertThat(end).as(HexFormat.of().formatHex(bytes)).isEqualTo(decoded);
            }
            characters += end > 0 ? 1 : 0;
        }
        assertThat(characters).isGreaterThan(5_000);
    }

    @Test
    void endsNoCharacterBeyondTheEnd() {
        assertThat(Utf8.endOfCharacter(new byte[] {(byte) 0xc3, (byte) 0xa9}, 0, 1))
                .isEqualTo(-1);
    }

    /** Mostly a byte that continues a character, and such as tell overlong ones and surrogates from others. */
    private static byte any(Random random) {
        return (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 0x80 + random.nextInt(0x40));
    }

    private static int decodedEnd(byte... bytes) {
        int length = 2;
        while (length <= bytes.length && !isText(bytes, length)) {
            length++;
        }
        return length <= bytes.length ? length : -1;
    }

    private static boolean isText(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
