package topplays.verify.read;

import java.io.IOException;
import java.io.InputStream;
import topplays.storage.compress.Archive;
import topplays.storage.compress.DecompressorContract;

/** The independent method accepts and refuses the same archives as the job. */
class LogArchiveTest extends DecompressorContract {
    @Override
    protected InputStream open(Archive kind, InputStream stored) throws IOException {
        return LogArchive.open("log" + kind.suffix(), stored);
    }
}
