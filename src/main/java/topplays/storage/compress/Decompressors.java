package topplays.storage.compress;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.util.Native;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Opens the content of archives. Reading throws an IOException if the archive is corrupt, cut off, or followed by other
 * bytes; members or frames one after the other are read as one. Closing a stream closes the archive.
 */
public final class Decompressors {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int BUFFER_BYTES_AHEAD = 1 << 18;
    private static final long KIB = 1024;

    private Decompressors() {}

    public static InputStream gzip(InputStream stored) {
        return new GzipStream(stored);
    }

    public static InputStream bzip2(InputStream stored) {
        return new Bzip2Stream(stored);
    }

    /** Opens the part of the content that belongs to a range of the archive, which begins and ends at these bytes of it. */
    public static Bzip2Range bzip2(PositionedBytes archive, long start, long end) {
        return new Bzip2Range(archive, start, end);
    }

    public static InputStream lz4(InputStream stored) {
        return new Lz4Stream(stored);
    }

    /** Refuses an archive whose dictionary would need more than a third of the heap. */
    public static InputStream xz(InputStream stored) throws IOException {
        long limit = Runtime.getRuntime().maxMemory() / 3 / KIB;
        return new XZInputStream(
                new BufferedInputStream(stored, BUFFER_BYTES), (int) Math.min(Integer.MAX_VALUE, limit));
    }

    /** Uses the native library, or Java alone where that cannot be loaded. */
    public static InputStream zstd(InputStream stored) {
        return NativeLibrary.IS_LOADED ? new ZstdStream(stored, ZstdInputStreamNoFinalizer::new) : javaZstd(stored);
    }

    /** Reads content in a thread of its own, ahead of the reader. Closing the result closes the content. */
    public static InputStream ahead(InputStream content) {
        return new ReadAhead(content, BUFFER_BYTES_AHEAD);
    }

    /** Uses Java alone, which is slower. */
    public static InputStream javaZstd(InputStream stored) {
        return new ZstdStream(stored, ZstdInputStream::new);
    }

    private static final class NativeLibrary {
        static final boolean IS_LOADED = load();

        private static boolean load() {
            try {
                Native.load();
                return true;
            } catch (LinkageError | RuntimeException e) {
                return false; // another platform, or java.io.tmpdir does not allow it
            }
        }
    }
}
