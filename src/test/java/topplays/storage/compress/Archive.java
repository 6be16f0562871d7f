package topplays.storage.compress;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Makes archives of each kind that can be read. */
public enum Archive {
    GZIP(".gz"),
    BZIP2(".bz2"),
    ZSTD(".zst"),
    XZ(".xz"),
    LZ4(".lz4"),
    LZ4_LINKED(".lz4");

    private final String suffix;

    Archive(String suffix) {
        this.suffix = suffix;
    }

    public String suffix() {
        return suffix;
    }

    /** Compresses the content to one member or frame, with checksums, in small blocks. */
    public byte[] of(byte[] content) throws IOException {
        if (this == LZ4 || this == LZ4_LINKED) {
            return Lz4Writer.frame(content, this == LZ4_LINKED);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compressor(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private OutputStream compressor(OutputStream out) throws IOException {
        return switch (this) {
            case GZIP -> new GZIPOutputStream(out);
            case BZIP2 -> new BZip2CompressorOutputStream(out, 1);
            case ZSTD -> new ZstdOutputStreamNoFinalizer(out).setChecksum(true);
            case XZ -> new XZOutputStream(out, new LZMA2Options(0));
            case LZ4, LZ4_LINKED -> throw new IllegalStateException("LZ4 has a writer of its own");
        };
    }

    /** Whether zeros may follow the archive. */
    public boolean mayBePadded() {
        return this == GZIP || this == BZIP2 || this == XZ;
    }

    /** Whether frames without content may stand between frames. */
    public boolean hasSkippableFrames() {
        return this == ZSTD || this == LZ4 || this == LZ4_LINKED;
    }
}
