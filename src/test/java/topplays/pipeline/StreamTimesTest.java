package topplays.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;

/** After a suspend, or when the clock is set, the times of a running stream are those of the clock. */
class StreamTimesTest {
    private static final InputSettings WITHOUT_TIME = InputOptions.parse(Map.of("input-format", "tsv", "video", "1"));

    @TempDir
    private Path folder;

    private volatile Instant now = Instant.parse("2026-11-20T23:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void daysAndTimesOfArrivalFollowTheClock() throws Exception {
        StreamFolder events = new StreamFolder(folder);
        events.run(events.journal(), clock, pipeline -> {
            StreamIngest ingest = new StreamIngest(pipeline, WITHOUT_TIME);
            ingest.readToTheEnd(new ByteArrayInputStream("a\n".getBytes(UTF_8)));
            now = Instant.parse("2026-11-22T07:30:00Z");
            ingest.readToTheEnd(new ByteArrayInputStream("b\n".getBytes(UTF_8)));
            now = Instant.parse("2026-11-21T06:00:00Z");
            ingest.readToTheEnd(new ByteArrayInputStream("c\n".getBytes(UTF_8)));
        });

        assertThat(events.linesOf("2026-11-20")).containsExactly("2026-11-20T23:00:00.000Z\t-\ta");
        assertThat(events.linesOf("2026-11-22")).containsExactly("2026-11-22T07:30:00.000Z\t-\tb");
        assertThat(events.linesOf("2026-11-21")).containsExactly("2026-11-21T06:00:00.000Z\t-\tc");
    }
}
