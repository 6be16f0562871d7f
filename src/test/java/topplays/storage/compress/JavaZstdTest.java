package topplays.storage.compress;

import java.io.IOException;
import java.io.InputStream;

/** Where the native library cannot be loaded, zstd is read all the same. */
class JavaZstdTest extends DecompressorContract {
    @Override
    protected InputStream open(Archive kind, InputStream stored) throws IOException {
        return kind == Archive.ZSTD ? Decompressors.javaZstd(stored) : new DecompressorsTest().open(kind, stored);
    }
}
