package topplays.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static topplays.storage.Blocks.block;
import static topplays.storage.Blocks.drain;
import static topplays.storage.Blocks.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the disk fails, acknowledged events are kept, and no others are acknowledged. */
class JournalFailureTest {
    private static final String FIRST = "0000000000000001.journal";

    @TempDir
    private Path parent;

    /** The steps that fail, by their names in {@link WatchedDisk}. */
    private final Set<String> failing = new HashSet<>();

    private final List<String> notes = new ArrayList<>();

    private Path folder;

    @BeforeEach
    void nameFolder() {
        folder = parent.resolve("journal");
    }

    private JournalQueue open(long segmentBytes) throws IOException {
        WatchedDisk disk = new WatchedDisk(step -> {
            if (failing.contains(step)) {
                throw new IOException("No space left on device");
            }
        });
        return Journals.open(folder, disk, segmentBytes, 0, notes::add);
    }

    private static void assertRefused(JournalQueue journal, String... message) {
        assertThatThrownBy(() -> journal.append(block("refused"), "mark"))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(message);
    }

    private String reopened() throws IOException {
        try (JournalQueue journal = Journals.open(folder, 0, notes::add)) {
            return drain(journal);
        }
    }

    @Test
    void aFileThatCannotBeClosedDoesNotHideTheFailureBefore() throws IOException {
        for (String step : List.of("write _draft", "force _draft", "rename _draft")) {
            WatchedDisk disk = new WatchedDisk(next -> {
                if (next.equals(step) || next.startsWith("close")) {
                    throw new IOException("failed to " + next);
                }
            });
            assertThatThrownBy(() -> Journals.open(folder, disk, Journals.ONE_SEGMENT, 0, notes::add))
                    .hasMessageContaining("failed to " + step)
                    .cause()
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .extracting(Throwable::getMessage)
                            .containsExactly("failed to close _draft"));
        }
    }

    @Test
    void aJournalThatCannotBeClosedReportsWhyItsEventsAreNotDurable() throws IOException {
        WatchedDisk disk = new WatchedDisk(step -> {
            if (failing.contains(step)) {
                throw new IOException("failed to " + step);
            }
        });
        JournalQueue journal = Journals.open(folder, disk, Journals.ONE_SEGMENT, 0, notes::add);
        journal.append(block("a"), "");
        failing.addAll(Set.of("force " + FIRST, "close " + FIRST));

        assertThatThrownBy(journal::close)
                .hasMessageContaining("failed to force")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("failed to close " + FIRST));
        failing.clear();
        assertThat(reopened()).isEqualTo(text("a"));
    }

    @Test
    void eventsThatCouldNotBeWrittenAreNotThereAndOthersFollow() throws IOException {
        try (JournalQueue journal = open(Journals.ONE_SEGMENT)) {
            journal.append(block("a"), "mark a");
            failing.add("write " + FIRST);
            assertRefused(journal, folder.resolve(FIRST).toString(), "No space left on device", "free some space");
            failing.clear();

            assertThat(journal.bytes()).isEqualTo(2);
            assertThat(journal.append(block("b"), "mark b")).isEqualTo(2);
            assertThat(text(journal.take(4))).isEqualTo(text("a", "b"));
        }
        assertThat(reopened()).isEqualTo(text("a", "b"));
        assertThat(notes).isEmpty();
    }

    @Test
    void afterHalfARecordThatCouldNotBeCutOffNothingFollows() throws IOException {
        try (JournalQueue journal = open(Journals.ONE_SEGMENT)) {
            journal.append(block("a"), "mark a");
            journal.requireSound();
            failing.addAll(Set.of("write " + FIRST, "truncate " + FIRST));
            assertRefused(journal, "No space left on device");
            failing.clear();

            assertRefused(journal, "accepts no more events", "restart");
            assertThatThrownBy(journal::requireSound).hasMessageContaining("accepts no more events");
            journal.awaitDurable(1);
            assertThat(drain(journal)).isEqualTo(text("a"));
        }
        assertThat(reopened()).isEqualTo(text("a"));
        assertThat(notes).hasSize(1);
    }

    @Test
    void afterAForceThatFailedNothingMoreIsDurable() throws IOException {
        try (JournalQueue journal = open(Journals.ONE_SEGMENT)) {
            journal.awaitDurable(journal.append(block("a"), "mark a"));
            long lost = journal.append(block("b"), "mark b");
            failing.add("force " + FIRST);
            assertThatThrownBy(() -> journal.awaitDurable(lost)).hasMessageContaining("cannot force");
            failing.clear();

            assertThatThrownBy(() -> journal.awaitDurable(lost)).hasMessageContaining("accepts no more events");
            assertThatThrownBy(journal::sync).hasMessageContaining("accepts no more events");
            assertThatThrownBy(journal::requireSound).hasMessageContaining("accepts no more events");
            assertRefused(
                    journal, "accepts no more events", folder.resolve(FIRST).toString());
            assertThat(journal.mark()).isEqualTo("mark a");
            journal.awaitDurable(1);
            assertThat(text(journal.take(2))).isEqualTo(text("a"));
            assertThatThrownBy(journal::close).hasMessageContaining("accepts no more events");
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("accepts no more events");
        }
        assertThat(reopened()).startsWith(text("a"));
    }

    @Test
    void aBatchIsOfDurableEventsOnly() throws IOException {
        try (JournalQueue journal = open(Journals.ONE_SEGMENT)) {
            journal.append(block("a"), "mark a");
            failing.add("force " + FIRST);

            assertThatThrownBy(() -> journal.take(1)).hasMessageContaining("cannot force");
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("accepts no more events");
        }
    }

    @Test
    void anEventThatWasNotAppendedIsNeverDurable() throws IOException {
        try (JournalQueue journal = open(Journals.ONE_SEGMENT)) {
            assertThatThrownBy(() -> journal.awaitDurable(1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aSegmentThatCannotBeBegunIsTriedAgain() throws IOException {
        for (String step : List.of("delete _draft", "open _draft", "write _draft", "force _draft")) {
            folder = parent.resolve(step);
            try (JournalQueue journal = open(1)) {
                journal.append(block("a"), "mark");
                failing.add(step);
                assertRefused(journal, "No space left on device");
                failing.clear();

                assertThat(journal.append(block("b"), "mark")).as(step).isEqualTo(2);
                assertThat(drain(journal)).isEqualTo(text("a", "b"));
            }
        }
    }

    @Test
    void aSegmentThatMayOrMayNotBeThereIsTheEnd() throws IOException {
        for (String step : List.of("rename _draft", "force folder")) {
            folder = parent.resolve(step);
            try (JournalQueue journal = open(1)) {
                journal.append(block("a"), "mark");
                failing.add(step);
                assertRefused(journal, "No space left on device", folder.toString());
                failing.clear();

                assertRefused(journal, "accepts no more events", "restart");
                assertThat(drain(journal)).isEqualTo(text("a"));
            }
            assertThat(reopened()).isEqualTo(text("a"));
        }
    }

    @Test
    void anInterruptedThreadHarmsNobody() throws IOException {
        try (JournalQueue journal = open(1)) {
            Thread.currentThread().interrupt();
            journal.append(block("a"), "mark");
            journal.awaitDurable(journal.append(block("b"), "mark"));
            assertThat(Thread.interrupted()).isTrue();

            journal.awaitDurable(journal.append(block("c"), "mark"));
            assertThat(drain(journal)).isEqualTo(text("a", "b", "c"));
        }
    }
}
