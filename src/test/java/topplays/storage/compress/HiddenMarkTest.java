package topplays.storage.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Blocks of bzip2 in which the bits of marks, or of whole blocks, are hidden. They are among the selectors, of which a block
 * may have more than it uses.
 */
class HiddenMarkTest {
    private static final int HEADER_BITS = 32;
    private static final String BLOCK = bits(Bzip2Magic.BLOCK, Bzip2Magic.BITS);
    private static final String FOOTER = bits(Bzip2Magic.FOOTER, Bzip2Magic.BITS);

    private static String bits(long number, int count) {
        return new BitWriter().put(number, count).bits();
    }

    /** A block with one letter; {@code hidden} may have at most five ones in a row. */
    private static String block(char letter, String hidden) {
        String selectors = "0" + hidden + "0";
        BitWriter block =
                new BitWriter().put(BLOCK).put(crc(letter), 32).put(0, 1).put(0, 24);
        block.put(1L << (15 - letter / 16), 16).put(1L << (15 - letter % 16), 16);
        block.put(6, 3)
                .put(selectors.chars().filter(bit -> bit == '0').count(), 15)
                .put(selectors);
        for (int table = 0; table < 6; table++) {
            block.put(2, 5).put("000");
        }
        return block.put("00").put("10").bits();
    }

    /** The checksum of a letter, as bzip2 computes it. */
    private static int crc(char letter) {
        int crc = ~(letter << 24);
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
        }
        return ~crc;
    }

    private static byte[] file(String text, String... blocks) {
        BitWriter file =
                new BitWriter().put("BZh9".chars().mapToObj(c -> bits(c, 8)).reduce("", String::concat));
        int combined = 0;
        for (int i = 0; i < blocks.length; i++) {
            file.put(blocks[i]);
            combined = Integer.rotateLeft(combined, 1) ^ crc(text.charAt(i));
        }
        return file.put(FOOTER).put(combined & 0xffffffffL, 32).bytes();
    }

    private static String whole(byte[] file) throws IOException {
        return text(Decompressors.bzip2(new ByteArrayInputStream(file)).readAllBytes());
    }

    private static String text(byte... content) {
        return new String(content, StandardCharsets.US_ASCII);
    }

    @Test
    void aMarkInsideABlockIsPassedOverWhereverTheCutIs() throws IOException {
        byte[] file = file(
                "abcd",
                block('a', ""),
                block('b', "1" + BLOCK + "011" + FOOTER + bits(crc('b') & 0x77777777, 32)),
                block('c', FOOTER),
                block('d', BLOCK + BLOCK));

        assertThat(whole(file)).isEqualTo("abcd");
        for (int cut = 1; cut < file.length; cut++) {
            assertThat(text(Bzip2Ranges.read(file, List.of(0, cut, file.length))))
                    .isEqualTo("abcd");
        }
    }

    @Test
    void aCutBeforeAWholeBlockThatIsHiddenInABlockIsAnError() throws IOException {
        String hidden = "klmnopqrstuvwxyz"
                .chars()
                .mapToObj(letter -> block((char) letter, "") + FOOTER)
                .filter(block -> !block.contains("111111"))
                .findFirst()
                .orElseThrow();
        byte[] file = file("abc", block('a', ""), block('b', hidden), block('c', ""));
        int inside = (HEADER_BITS + block('a', "").length() + Bzip2Magic.BITS) / Byte.SIZE + 1;

        assertThat(whole(file)).isEqualTo("abc");
        assertThatThrownBy(() -> Bzip2Ranges.read(file, List.of(0, inside, file.length)))
                .hasMessage("its blocks cannot be separated; decompress it first");
        assertThat(text(Bzip2Ranges.read(file, List.of(0, 20, file.length)))).isEqualTo("abc");
    }

    @Test
    void aHiddenMarkDoesNotSpoilTheChecksumOfTheStream() throws IOException {
        byte[] file = file("abc", block('a', ""), block('b', BLOCK), block('c', ""));
        int last = (HEADER_BITS + block('a', "").length() + block('b', BLOCK).length()) / Byte.SIZE;
        assertThat(text(Bzip2Ranges.read(file, List.of(0, last, file.length)))).isEqualTo("abc");
        file[file.length - 2] ^= 1;

        assertThatThrownBy(() -> whole(file)).hasMessage("BZip2 CRC error");
        assertThatThrownBy(() -> Bzip2Ranges.read(file, List.of(0, last, file.length)))
                .hasMessage("BZip2 CRC error");
    }
}
