package topplays.storage.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.concurrent.HandDrivenTime;
import topplays.concurrent.PermanentFailureException;
import topplays.model.Coverage;
import topplays.storage.BatchName;
import topplays.storage.events.FaultyFiles.Happening;
import topplays.storage.events.FaultyFiles.Moment;

/** After an incident at any operation each event is in exactly one batch, whole and in order. */
class CrashTest {
    private static final WriterSettings SETTINGS =
            new WriterSettings("w", false, new TreeMap<>(Map.of("seed", 1)), Optional.of(Duration.ofHours(1)));
    private static final Instant START = Instant.parse("2026-11-20T23:00:00Z");
    private static final List<Moment> MOMENTS = List.of(Moment.values());
    private static final long EVENTS = 12;
    private static final long SEED = 4;

    private final List<String> notes = new ArrayList<>();

    @Test
    void anEventIsWrittenOnceWhereverTheProcessDies() throws Exception {
        int deaths = 0;
        for (Moment moment : MOMENTS) {
            for (int operation = 1; ; operation++) {
                FilesInMemory real = new FilesInMemory();
                if (!dies(new FaultyFiles(real, operation, moment, Happening.DEATH), new Random(SEED))) {
                    break;
                }
                run(real, new Random(operation));
                check(real);
                deaths++;
            }
        }
        assertThat(deaths).isGreaterThan(100);
    }

    @Test
    void anEventIsWrittenOnceHoweverOftenTheProcessDies() throws Exception {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 300; trial++) {
            FilesInMemory real = new FilesInMemory();
            FaultyFiles files;
            do {
                files = new FaultyFiles(real, 1 + random.nextInt(40), any(random), Happening.DEATH);
            } while (dies(files, random));
            check(real);
        }
    }

    @Test
    void anEventIsWrittenOnceOnTheDiskToo(@TempDir Path folder) throws Exception {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 10; trial++) {
            EventsFiles real = new LocalEventsFiles(folder.resolve("trial-" + trial));
            FaultyFiles files;
            do {
                files = new FaultyFiles(real, 1 + random.nextInt(40), any(random), Happening.DEATH);
            } while (dies(files, random));
            check(real);
        }
    }

    @Test
    void anOperationThatFailsIsTriedAgain() throws Exception {
        int retried = 0;
        for (Moment moment : MOMENTS) {
            int operation = operationsToOpen();
            FaultyFiles files;
            do {
                FilesInMemory real = new FilesInMemory();
                files = new FaultyFiles(real, ++operation, moment, Happening.FAILURE);
                notes.clear();
                run(files, new Random(SEED));
                check(real);
                retried += notes.size() / 2;
            } while (files.hasHappened());
        }
        assertThat(retried).isGreaterThan(80);
    }

    @Test
    void anEventIsWrittenOnceWhereverAWriterIsOvertaken() throws Exception {
        int overtaken = 0;
        for (Moment moment : List.of(Moment.BEFORE, Moment.AFTER)) {
            for (int operation = operationsToOpen() + 1; ; operation++) {
                FilesInMemory real = new FilesInMemory();
                Random random = new Random(operation);
                FaultyFiles files = new FaultyFiles(real, operation, moment, () -> runUninterrupted(real, random));
                try {
                    run(files, new Random(SEED));
                } catch (PermanentFailureException e) {
                    assertThat(e).hasMessageStartingWith("lost the lock");
                    overtaken++;
                }
                check(real);
                if (!files.hasHappened()) {
                    break;
                }
            }
        }
        assertThat(overtaken).isGreaterThan(50);
    }

    /** Continues where the last run ended. The sizes and days of batches are random, so they differ from those of the last run. */
    private void run(EventsFiles files, Random random) throws IOException, InterruptedException {
        try (BatchDirectory batches = BatchDirectory.open(files, SETTINGS, new HandDrivenTime(), notes::add)) {
            long last = batches.lastNumber();
            assertThat(batches.position()).isEqualTo(position(last));
            while (last < EVENTS) {
                long first = last + 1;
                last = Math.min(EVENTS, last + 1 + random.nextInt(4));
                Instant release = START.plus(Duration.ofMinutes(random.nextInt(120)));
                batches.write(
                        new NumberedBatch(first, last), release, position(last).orElseThrow());
            }
        }
    }

    private static Optional<Map<String, Object>> position(long last) {
        return last == 0 ? Optional.empty() : Optional.of(Map.of("line", (int) last));
    }

    private void runUninterrupted(EventsFiles files, Random random) throws IOException {
        try {
            run(files, random);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private boolean dies(FaultyFiles files, Random random) throws IOException, InterruptedException {
        try {
            run(files, random);
            return false;
        } catch (FaultyFiles.Died e) {
            return true;
        }
    }

    private static Moment any(Random random) {
        return MOMENTS.get(random.nextInt(MOMENTS.size()));
    }

    private int operationsToOpen() throws IOException, InterruptedException {
        for (int operations = 0; ; operations++) {
            FaultyFiles files = new FaultyFiles(new FilesInMemory(), operations + 1, Moment.BEFORE, Happening.DEATH);
            try {
                BatchDirectory.open(files, SETTINGS, new HandDrivenTime(), notes::add)
                        .close();
                return operations;
            } catch (FaultyFiles.Died e) {
                assertThat(files.hasHappened()).isTrue();
            }
        }
    }

    private static void check(EventsFiles files) throws IOException {
        assertThat(files.names("_writers/w"))
                .filteredOn(name -> !name.equals("lock"))
                .as("one record, and nothing in progress")
                .containsExactly("position-%016d.json".formatted(EVENTS));
        TreeMap<Long, String> texts = new TreeMap<>();
        for (String day : List.of("2026-11-20", "2026-11-21")) {
            for (String name : files.names(day)) {
                Coverage.Range range = BatchName.parse(name).orElseThrow().events();
                byte[] bytes = files.read(day + "/" + name).orElseThrow();
                String text = new String(bytes, StandardCharsets.US_ASCII);
                assertThat(text).as(name).isEqualTo(NumberedBatch.lines(range.first(), range.last()));
                assertThat(texts.put(range.first(), text)).as(name).isNull();
            }
        }
        assertThat(String.join("", texts.values())).isEqualTo(NumberedBatch.lines(1, EVENTS));
    }
}
