package topplays.storage.compress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DecompressorsTest extends DecompressorContract {
    @Override
    protected InputStream open(Archive kind, InputStream stored) throws IOException {
        return switch (kind) {
            case GZIP -> Decompressors.gzip(stored);
            case BZIP2 -> Decompressors.bzip2(stored);
            case ZSTD -> Decompressors.zstd(stored);
            case XZ -> Decompressors.xz(stored);
            case LZ4, LZ4_LINKED -> Decompressors.lz4(stored);
        };
    }

    /** By {@code printf 'a\n' | gzip -N}, with a name, a comment, an extra field and a checksum of the header. */
    @Test
    void readsAGzipHeaderWithAllItsFields() throws IOException {
        String header = "1f8b081f00000000020303006162636e616d6500636f6d6d656e7400";
        byte[] bytes = HexFormat.of().parseHex(header);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(bytes);
        String sum = "%02x%02x".formatted(crc.getValue() & 0xff, crc.getValue() >> 8 & 0xff);
        byte[] archive = HexFormat.of().parseHex(header + sum + "4be40200" + "07a1eadd" + "02000000");

        try (InputStream in = Decompressors.gzip(new ByteArrayInputStream(archive))) {
            assertThat(in.readAllBytes()).isEqualTo(new byte[] {'a', '\n'});
        }
    }
}
