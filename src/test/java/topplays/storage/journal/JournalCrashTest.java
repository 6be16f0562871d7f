package topplays.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static topplays.storage.Blocks.block;
import static topplays.storage.Blocks.drain;
import static topplays.storage.Blocks.text;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.pacing.live.Batch;

/** After a crash at any step no acknowledged event is lost, none is doubled, and numbers continue. */
class JournalCrashTest {
    private static final long SEGMENT_BYTES = 250;

    @TempDir
    private Path parent;

    private Path folder;
    /** The folder as it was before each step of the run. */
    private final List<Crash> crashes = new ArrayList<>();

    private final Random random = new Random(7);
    /** The last event that was appended, acknowledged, written to EVENTS. */
    private int appended;

    private int acknowledged;
    private int committed;
    /** The number of forced bytes of each file. */
    private final Map<String, Long> forced = new HashMap<>();

    private record Crash(
            Path folder, String step, int appended, int acknowledged, int committed, Map<String, Long> forced) {}

    @BeforeEach
    void runAndCopyBeforeEachStep() throws IOException {
        folder = parent.resolve("journal");
        try (JournalQueue journal =
                Journals.open(folder, new WatchedDisk(this::copyBefore), SEGMENT_BYTES, 0, line -> {})) {
            for (int i = 0; i < 40; i++) {
                step(journal, random.nextInt(5));
                copyBefore("append or take");
            }
        }
        assertThat(committed).isPositive();
        assertThat(crashes).extracting(Crash::step).anyMatch(step -> step.startsWith("delete 0"));
    }

    private void step(JournalQueue journal, int kind) throws IOException {
        if (kind < 3) {
            int count = 1 + random.nextInt(3);
            String[] lines = IntStream.rangeClosed(appended + 1, appended + count)
                    .mapToObj(i -> "event " + i)
                    .toArray(String[]::new);
            appended = (int) journal.append(block(lines), "mark " + (appended + count));
        } else if (kind == 3) {
            int toAcknowledge = appended;
            journal.awaitDurable(toAcknowledge);
            acknowledged = toAcknowledge;
        } else if (journal.bytes() > 0) {
            Batch batch = journal.take(1 + random.nextLong(journal.bytes()));
            committed = (int) batch.last();
            acknowledged = Math.max(acknowledged, committed);
            copyBefore("remove");
            journal.remove(batch);
        }
    }

    private void copyBefore(String step) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path copy = parent.resolve("crash" + crashes.size());
        Journals.copy(folder, copy);
        noteForced();
        crashes.add(new Crash(copy, step, appended, acknowledged, committed, Map.copyOf(forced)));
    }

    /** Records a force at the next step, when it is done, with the state at its beginning. */
    private void noteForced() throws IOException {
        Crash last = crashes.isEmpty() ? null : crashes.get(crashes.size() - 1);
        if (last == null) {
            return;
        }
        if (last.step().startsWith("force 0")) {
            String name = last.step().substring("force ".length());
            forced.put(name, Files.size(last.folder().resolve(name)));
        } else if (last.step().startsWith("rename")) {
            List<Path> segments = Journals.segments(folder);
            Path renamed = segments.get(segments.size() - 1);
            forced.put(renamed.getFileName().toString(), Files.size(renamed));
        }
    }

    @Test
    void afterTheProcessWasKilledAllThatWasAppendedIsThere() throws IOException {
        for (Crash crash : crashes) {
            assertGoesOn(crash, crash.appended());
        }
    }

    @Test
    void afterTheMachineFailedAllThatWasAcknowledgedIsThere() throws IOException {
        for (Crash crash : crashes) {
            for (Path segment : Journals.segments(crash.folder())) {
                loseSomeOfWhatWasNotForced(
                        segment,
                        crash.forced().getOrDefault(segment.getFileName().toString(), 0L));
            }
            assertGoesOn(crash, crash.acknowledged());
        }
    }

    private void loseSomeOfWhatWasNotForced(Path segment, long forcedBytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            file.setLength(forcedBytes + random.nextLong(file.length() - forcedBytes + 1));
        }
    }

    private void assertGoesOn(Crash crash, int atLeast) throws IOException {
        int last;
        try (JournalQueue journal = Journals.open(crash.folder(), crash.committed())) {
            String mark = journal.mark();
            last = mark.isEmpty() ? 0 : Integer.parseInt(mark.substring("mark ".length()));
            assertThat(last).as(crash.toString()).isGreaterThanOrEqualTo(atLeast);
            assertThat(journal.append(block("event " + (last + 1)), "mark " + (last + 1)))
                    .isEqualTo(last + 1);
        }
        try (JournalQueue journal = Journals.open(crash.folder(), crash.committed())) {
            assertThat(drain(journal)).as(crash.toString()).isEqualTo(events(crash.committed() + 1, last + 1));
        }
    }

    private static String events(int first, int last) {
        return text(
                IntStream.rangeClosed(first, last).mapToObj(i -> "event " + i).toArray(String[]::new));
    }
}
