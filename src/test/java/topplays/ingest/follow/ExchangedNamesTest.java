package topplays.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that are followed together and get each other's names: each line is read once. */
class ExchangedNamesTest {
    private Path folder;
    private List<Path> logs;
    private FollowedLogs followed;

    @BeforeEach
    void writeThreeLogs(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        logs = List.of(folder.resolve("one"), folder.resolve("two"), folder.resolve("three"));
        followed = new FollowedLogs(logs);
    }

    @AfterEach
    void stop() throws IOException {
        followed.close();
    }

    private void rotateNames(boolean polls) throws IOException {
        Path aside = folder.resolve("aside");
        Files.move(logs.get(0), aside);
        for (int i = 1; i < logs.size(); i++) {
            if (polls) {
                followed.poll();
            }
            Files.move(logs.get(i), logs.get(i - 1));
        }
        if (polls) {
            followed.poll();
        }
        Files.move(aside, logs.get(logs.size() - 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachLineIsReadOnceThoughTheNamesGoRound(boolean pollsBetween) throws IOException {
        followed.poll();
        rotateNames(pollsBetween);

        followed.assertEachLineIsReadOnce();
        assertThat(followed.notes).isEmpty();
    }

    @Test
    void aLineThatIsUnfinishedMeanwhileIsReadWhole() throws IOException {
        followed.append(logs.get(0), "unfinished");
        followed.poll();
        rotateNames(false);
        followed.poll();
        followed.append(logs.get(2), " line\n");
        followed.written.add("unfinished line");

        followed.assertEachLineIsReadOnce();
    }

    @Test
    void theNamesMayGoRoundWhileNothingIsRead() throws IOException {
        followed.poll();
        followed.close();
        rotateNames(false);
        followed.start();

        followed.assertEachLineIsReadOnce();
    }

    @Test
    void aRotatedLogWhoseOldNameIsFollowedTooIsReadOn() throws IOException {
        for (int rotation = 0; rotation < 3; rotation++) {
            followed.poll();
            Files.delete(logs.get(2));
            Files.move(logs.get(1), logs.get(2));
            Files.move(logs.get(0), logs.get(1));
            followed.line(logs.get(0));
        }

        followed.assertEachLineIsReadOnce();
    }

    @Test
    void aFileThatHadTheNameUnseenIsReportedOnce() throws IOException {
        followed.poll();
        followed.close();
        Files.move(logs.get(0), folder.resolve("one.1"));
        Path unseen = Files.writeString(folder.resolve("one.2"), "unseen\n");
        Files.setLastModifiedTime(unseen, FileTime.from(Instant.now().plusSeconds(1)));
        followed.line(logs.get(0));
        followed.start();

        followed.assertEachLineIsReadOnce();
        assertThat(followed.notes)
                .filteredOn(note -> note.startsWith(unseen + " may have had"))
                .hasSize(1);
    }

    @Test
    void aHardLinkIsReadUnderOneName() throws IOException {
        followed.poll();
        Files.delete(logs.get(1));
        Files.createLink(logs.get(1), logs.get(0));
        followed.line(logs.get(0));
        followed.poll();
        followed.poll();

        assertThat(followed.read).containsExactlyInAnyOrderElementsOf(followed.written);
        assertThat(followed.notes)
                .containsExactly(
                        "%s is the same file as %s, and read under that name only".formatted(logs.get(1), logs.get(0)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void eachLineIsReadOnceWhateverNamesTheyGet(long seed) throws IOException {
        Random random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> followed.line(logs.get(random.nextInt(logs.size())));
                case 2, 3 -> followed.poll();
                case 4 -> exchange(random);
                default -> {
                    followed.close();
                    followed.start();
                }
            }
        }

        followed.assertEachLineIsReadOnce();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void eachLineIsReadOnceThoughAFileHasNoneOfTheNamesForAWhile(long seed) throws IOException {
        Random random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> followed.line(presentLog(random));
                case 2, 3 -> followed.poll();
                case 4 -> moveOne(random);
                default -> {
                    followed.close();
                    followed.start();
                }
            }
        }
        missingLog().ifPresent(log -> move(aside(), log));

        followed.assertEachLineIsReadOnce();
    }

    private Path aside() {
        return folder.resolve("aside");
    }

    private Optional<Path> missingLog() {
        return logs.stream().filter(Files::notExists).findFirst();
    }

    private Path presentLog(Random random) {
        List<Path> present = logs.stream().filter(Files::exists).toList();
        return present.get(random.nextInt(present.size()));
    }

    /** Moves a log aside, or another file to the name that is free then. */
    private void moveOne(Random random) {
        Optional<Path> missing = missingLog();
        Path moved = missing.isPresent() && random.nextBoolean() ? aside() : presentLog(random);
        move(moved, missing.orElse(aside()));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void exchange(Random random) throws IOException {
        List<Path> names = new ArrayList<>(logs);
        Collections.shuffle(names, random);
        Path aside = folder.resolve("aside");
        Files.move(names.get(0), aside);
        Files.move(names.get(1), names.get(0));
        Files.move(aside, names.get(1));
    }
}
