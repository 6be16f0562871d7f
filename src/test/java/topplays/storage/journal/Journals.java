package topplays.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static topplays.storage.Blocks.block;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Journals of one writer, and their files. */
final class Journals {
    static final JournalOwner OWNER = new JournalOwner("writer", "hdfs://cluster/events", "id of events");
    static final long ONE_SEGMENT = Long.MAX_VALUE;

    private Journals() {}

    static JournalQueue open(Path folder, long committed) throws IOException {
        return open(folder, committed, line -> {});
    }

    static JournalQueue open(Path folder, long committed, Consumer<String> notes) throws IOException {
        return open(folder, new LocalJournalDisk(), ONE_SEGMENT, committed, notes);
    }

    static JournalQueue open(Path folder, JournalDisk disk, long segmentBytes, long committed, Consumer<String> notes)
            throws IOException {
        return JournalQueue.open(
                JournalFolder.lock(folder, disk, segmentBytes), expected(committed), (waiting, mark) -> {}, notes);
    }

    static ExpectedJournal expected(long committed) {
        return new ExpectedJournal(OWNER, committed, false);
    }

    /** Three segments with two events each. */
    static void writeThreeSegments(Path folder) throws IOException {
        try (JournalQueue journal = open(folder, new LocalJournalDisk(), 1, 0, line -> {})) {
            journal.append(block("a", "b"), "mark b");
            journal.append(block("c", "d"), "mark d");
            journal.append(block("e", "f"), "mark f");
        }
        assertThat(segments(folder)).hasSize(3);
    }

    static List<Path> segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .toList();
        }
    }

    static void copy(Path folder, Path copy) throws IOException {
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }
}
