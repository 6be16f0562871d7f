package topplays.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static topplays.storage.Blocks.block;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ages of waiting events survive restarts. */
class WaitingAgesTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @TempDir
    private Path folder;

    private volatile Instant now = START;
    private final InstantSource clock = () -> now;
    private final List<String> notes = new ArrayList<>();

    private void pass(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    private WaitingAges open(long last) throws IOException {
        return new WaitingAges(folder, last, clock, notes::add);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    void aStreamKnowsTheAgeOfItsEventsAfterARestart() throws Exception {
        StreamFolder events = new StreamFolder(folder.resolve("events"));
        events.run(events.journal(), clock, pipeline -> pipeline.accept(block("a"), ""));
        for (int restart = 1; restart <= 3; restart++) {
            pass(2);
            int ticks = 8 * restart;
            events.run(events.journal(), clock, pipeline -> {
                assertThat(pipeline.lastTick().oldestTicks()).isEqualTo(ticks);
                pipeline.accept(block("b"), "");
            });
        }
        events.run(events.journal(), clock, StreamPipeline::flush);
        pass(2);
        events.run(events.journal(), clock, pipeline -> assertThat(
                        pipeline.lastTick().oldestTicks())
                .isZero());
    }

    @Test
    void eachWaitingEventHasTheAgeOfTheTickBeforeIt() throws IOException {
        WaitingAges before = open(0);
        for (long last = 0; last <= 50; last += 10) {
            before.store(last, 0);
            pass(1);
        }

        WaitingAges after = open(55);
        after.store(55, 0);
        assertThat(after.oldest(0)).isEqualTo(minutes(6));
        assertThat(after.oldest(9)).isEqualTo(minutes(6));
        assertThat(after.oldest(10)).isEqualTo(minutes(5));
        assertThat(after.oldest(54)).isEqualTo(minutes(1));
        assertThat(after.oldest(55)).isZero();
        pass(3);
        assertThat(after.oldest(54)).isEqualTo(minutes(4));
    }

    @Test
    void ofManyTicksTheOldestAndTheNewestAreExact() throws IOException {
        WaitingAges before = open(0);
        for (long last = 0; last < 2_500; last++) {
            before.store(last, 0);
            pass(1);
        }

        assertThat(Files.readAllLines(folder.resolve("_ages"))).hasSizeLessThanOrEqualTo(1_000);
        assertThat(open(2_500).oldest(0)).isEqualTo(minutes(2_500));
        assertThat(open(2_500).oldest(2_499)).isEqualTo(minutes(1));
        assertThat(open(2_500).oldest(1_250)).isBetween(minutes(1_250), minutes(1_300));
    }

    @Test
    void aFileThatIsTornOrFromTheFutureGivesNoAge() throws IOException {
        Files.writeString(folder.resolve("_ages"), "0\t99999999999999\nx\n5");

        assertThat(open(9).oldest(0)).isZero();
        assertThat(open(9).oldest(6)).isZero();
    }

    @Test
    void agesThatCannotBeStoredAreReportedOnce() throws IOException {
        Files.createDirectories(folder.resolve("_ages-draft"));
        WaitingAges ages = open(0);

        ages.store(1, 0);
        ages.store(2, 0);

        assertThat(notes).singleElement().asString().startsWith("cannot store the ages of waiting events");
    }
}
