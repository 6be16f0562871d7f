package topplays.verify.read;

import java.io.IOException;
import java.io.InputStream;
import topplays.storage.compress.Archive;
import topplays.storage.compress.DecompressorContract;

/** The independent method reads the same archives, and refuses the same. */
class LogArchiveTest extends DecompressorContract {
    @Override
    protected InputStream open(Archive kind, InputStream stored) throws IOException {
        return LogArchive.open("log" + kind.suffix(), stored);
    }
}
