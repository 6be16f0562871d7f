package topplays.storage.compress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bzip2 file that is read in ranges has the same content, or is refused by the same message, as one that is read whole. */
class Bzip2RangeTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void rangesHaveTheContentOnce(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] file = streams(random, 1 + random.nextInt(4));
        byte[] content = whole(file);
        for (int i = 0; i < 4; i++) {
            assertThat(Bzip2Ranges.read(file, Bzip2Ranges.cuts(file.length, random)))
                    .isEqualTo(content);
        }
    }

    @Test
    void rangesOfAByteHaveTheContentOnce() throws IOException {
        byte[] file = joined(stream(text(new Random(1), 30)), stream(), stream((byte) 'x'));

        assertThat(Bzip2Ranges.read(
                        file, IntStream.rangeClosed(0, file.length).boxed().toList()))
                .isEqualTo(whole(file));
    }

    @Test
    void emptyStreamsAndZerosAtTheEndArePassedOver() throws IOException {
        byte[] file = joined(stream(), stream(text(new Random(1), 250_000)), stream(), stream(), new byte[5000]);

        for (int cut : List.of(1, 4, 10, 14, 18, 2000, file.length - 5010, file.length - 4000, file.length - 1)) {
            assertThat(Bzip2Ranges.read(file, List.of(0, cut, file.length))).isEqualTo(whole(file));
        }
    }

    @Test
    void aFileCutOffAnywhereIsRefusedAsIfReadWhole() throws IOException {
        byte[] file = joined(stream(text(new Random(5), 130_000)), stream(text(new Random(6), 1000)));
        for (int length = file.length; length >= 0; length -= 1 + length / 20) {
            assertSameAsWhole(Arrays.copyOf(file, length), new Random(length), "cut to " + length);
        }
        for (int length = file.length - 20; length < file.length; length++) {
            assertSameAsWhole(Arrays.copyOf(file, length), new Random(length), "cut to " + length);
        }
    }

    @Test
    void aChangedBitIsRefusedAsIfReadWhole() throws IOException {
        byte[] file = joined(stream(text(new Random(6), 120_000)), stream(text(new Random(7), 20_000)));
        Random random = new Random(8);
        for (int i = 0; i < 60; i++) {
            int at = i < 40 ? file.length - 1 - i / 4 : random.nextInt(file.length);
            byte[] changed = file.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            List<Integer> cuts = Bzip2Ranges.cuts(file.length, random);
            // the decompressor words some failures by what it read before
            assertThat(outcome(() -> Bzip2Ranges.read(changed, cuts)).replaceFirst("^refused.*", "refused"))
                    .as("byte %d, cuts %s", at, cuts)
                    .isEqualTo(outcome(() -> whole(changed)).replaceFirst("^refused.*", "refused"));
        }
    }

    @Test
    void whatFollowsTheEndIsRefusedAsIfReadWhole() throws IOException {
        byte[] file = streams(new Random(9), 1);
        for (String end : List.of("x", "BZh9", "BZh0", "BZ", "text after the end\n", "\0x", "\0\0\0\0")) {
            assertSameAsWhole(joined(file, end.getBytes(StandardCharsets.US_ASCII)), new Random(1), end);
        }
    }

    @Test
    void aMissingBlockOfAStreamIsRefused() throws IOException {
        byte[] content = text(new Random(10), 450_000);
        byte[] file = stream(content);
        Bzip2Bits bits = new Bzip2Bits(Bzip2Ranges.bytes(file));
        long second = bits.findMagic(100, Long.MAX_VALUE / 2);
        long third = bits.findMagic(second + 100, Long.MAX_VALUE / 2);
        BitWriter without = new BitWriter();
        for (long bit = 0; bit < 8L * file.length; bit++) {
            if (bit < second || bit >= third) {
                without.put((file[(int) (bit / 8)] >> (7 - bit % 8)) & 1, 1);
            }
        }
        assertSameAsWhole(without.bytes(), new Random(1), "without a block");
    }

    /** A cut of the file into several ranges fails with the message of the whole file, or gives its content. */
    private static void assertSameAsWhole(byte[] file, Random random, String description) {
        String expected = outcome(() -> whole(file));
        List<Integer> cuts = Bzip2Ranges.cuts(file.length, random);
        assertThat(outcome(() -> Bzip2Ranges.read(file, cuts)))
                .as("%s, cuts %s", description, cuts)
                .isEqualTo(expected);
    }

    private interface Reading {
        byte[] read() throws IOException;
    }

    private static String outcome(Reading reading) {
        try {
            return "content " + Arrays.hashCode(reading.read());
        } catch (IOException | RuntimeException e) {
            return "refused: " + e.getMessage();
        }
    }

    private static byte[] whole(byte[] file) throws IOException {
        try (InputStream in = Decompressors.bzip2(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }

    /** Streams of several levels, whose blocks are of various sizes. */
    private static byte[] streams(Random random, int count) throws IOException {
        byte[][] streams = new byte[count][];
        for (int i = 0; i < count; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (var out = new BZip2CompressorOutputStream(bytes, i == 1 ? 2 : 1)) {
                out.write(text(random, random.nextInt(350_000)));
            }
            streams[i] = bytes.toByteArray();
        }
        return joined(streams);
    }

    private static byte[] stream(byte... content) throws IOException {
        return Archive.BZIP2.of(content);
    }

    private static byte[] text(Random random, int length) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) "play\tof a video\n".charAt(random.nextInt(3) == 0 ? random.nextInt(16) : i % 16);
        }
        return text;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
