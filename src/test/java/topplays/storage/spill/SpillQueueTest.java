package topplays.storage.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static topplays.storage.Blocks.block;
import static topplays.storage.Blocks.drain;
import static topplays.storage.Blocks.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import topplays.pacing.live.Batch;
import topplays.pacing.live.EventQueue;
import topplays.storage.EventQueueContract;

class SpillQueueTest extends EventQueueContract {
    /** Nearly as long as a chunk, so that each line fills one. */
    private static final String CHUNKFUL = "x".repeat(SpillQueue.CHUNK_BYTES - 100);

    @Override
    protected EventQueue create(long firstNumber) throws IOException {
        return new SpillQueue(spill(), 2 * SpillQueue.CHUNK_BYTES, firstNumber);
    }

    private Path spill() {
        return folder.resolve("spill");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(spill())) {
            return files.sorted().toList();
        }
    }

    @Test
    void usesNoFileWhileMemoryIsEnough() throws IOException {
        try (EventQueue queue = create(1)) {
            queue.append(block(CHUNKFUL), "");
            queue.append(block(CHUNKFUL), "");

            assertThat(spill()).doesNotExist();
        }
    }

    @Test
    void keepsOnlyItsMemoryAndDeletesFilesOnceTheirEventsAreRemoved() throws IOException {
        try (EventQueue queue = create(1)) {
            for (int i = 0; i < 10; i++) {
                queue.append(block(CHUNKFUL), "");
            }
            assertThat(files()).hasSize(8);

            queue.remove(queue.take(CHUNKFUL.length() * 2 + 3));

            assertThat(files()).hasSize(6);
            assertThat(drain(queue)).isEqualTo(text(CHUNKFUL).repeat(7));
            assertThat(files()).isEmpty();

            queue.append(block(CHUNKFUL), "");
            queue.append(block(CHUNKFUL), "");
            assertThat(files()).as("memory is free again").isEmpty();
        }
        assertThat(spill()).doesNotExist();
    }

    @Test
    void aBatchUnderWayIsTheSameAfterItsEventsMovedToAFile() throws IOException {
        try (EventQueue queue = create(1)) {
            queue.append(block(CHUNKFUL), "");
            queue.append(block(CHUNKFUL, "a", "b"), "");
            Batch batch = queue.take(queue.bytes());
            String before = text(batch);

            queue.append(block(CHUNKFUL), "");

            assertThat(files()).hasSize(1);
            assertThat(text(batch)).isEqualTo(before);
            queue.remove(batch);
            assertThat(drain(queue)).isEqualTo(text(CHUNKFUL));
        }
    }

    @Test
    void keepsWhatItHasAndNothingOfABlockForWhichThereIsNoRoom() throws IOException {
        try (EventQueue queue = create(1)) {
            queue.append(block(CHUNKFUL), "");
            queue.append(block(CHUNKFUL), "");
            Files.writeString(spill(), "a file where the folder should be");

            assertThatThrownBy(() -> queue.append(block(CHUNKFUL), ""))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(spill().toString());
            Files.delete(spill());

            assertThat(queue.append(block("b"), "")).isEqualTo(3);
            assertThat(drain(queue)).isEqualTo(text(CHUNKFUL, CHUNKFUL, "b"));
        }
    }

    @Test
    void aFileThatCannotBeDeletedDoesNotHideWhyItCouldNotBeWritten() throws IOException {
        try (EventQueue queue = create(1)) {
            queue.append(block(CHUNKFUL), "");
            queue.append(block(CHUNKFUL), "");
            for (int spill = 0; spill <= 1; spill++) {
                Files.createDirectories(
                        spill().resolve("waiting-%08d".formatted(spill)).resolve("undeletable"));
            }

            assertThatThrownBy(() -> queue.append(block(CHUNKFUL), ""))
                    .hasMessageContaining("cannot write waiting events to ")
                    .hasMessageContaining("Is a directory");
            for (Path file : files()) {
                Files.delete(file.resolve("undeletable"));
            }
        }
    }

    @Test
    void deletesWhatAnEarlierRunLeftAndNothingElse() throws IOException {
        Files.createDirectories(spill());
        Files.writeString(spill().resolve("waiting-00000007"), "left");
        Files.writeString(spill().resolve("mine"), "kept");

        new SpillQueue(spill(), 1, 1);

        assertThat(files()).containsExactly(spill().resolve("mine"));
        Files.delete(spill().resolve("mine"));
    }

    @Test
    void saysWhenItsFilesWereTamperedWith() throws IOException {
        try (EventQueue queue = create(1)) {
            for (int i = 0; i < 4; i++) {
                queue.append(block(CHUNKFUL), "");
            }
            Batch batch = queue.take(queue.bytes());
            Files.writeString(files().get(0), "cut");

            assertThatThrownBy(() -> text(batch))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("waiting-");
        }
    }
}
