package topplays.storage.compress;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Where the native library cannot be loaded, zstd is read all the same. */
class JavaZstdTest extends DecompressorContract {
    @Override
    protected Set<Archive> kinds() {
        return Set.of(Archive.ZSTD);
    }

    @Override
    protected InputStream open(Archive kind, InputStream stored) throws IOException {
        return Decompressors.javaZstd(stored);
    }
}
