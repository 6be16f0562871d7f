package topplays.storage.events;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEventsFilesTest extends EventsFilesContract {
    @TempDir
    private Path folder;

    @Override
    EventsFiles empty() {
        return new LocalEventsFiles(folder.resolve("above/events"));
    }

    @Test
    void namesTheFileThatCannotBeWritten() {
        EventsFiles files = new LocalEventsFiles(folder);
        EventsFiles.Content content = out -> {
            throw new IOException("No space left on device");
        };

        assertThatThrownBy(() -> files.write("a", content))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write %s: No space left on device".formatted(folder.resolve("a")));
    }
}
