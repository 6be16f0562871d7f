package topplays.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LocalEventsFilesTest extends EventsFilesContract {
    @TempDir
    private Path folder;

    @Override
    EventsFiles empty() {
        return new LocalEventsFiles(folder.resolve("above/events"));
    }
}
