package topplays.serve.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.serve.HandClock;

class FeedKeysTest {
    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();

    @Test
    void aKeyIsKnownWithItsBody() throws IOException {
        FeedKeys keys = open();
        FeedKey key = key("k", "body");
        keys.keep(key);

        assertThat(keys.bodyOf(key("k", "other"))).hasValue(key.body());
        assertThat(keys.bodyOf(key("l", "body"))).isEmpty();
    }

    @Test
    void aKeyIsForgottenAfterADay() throws IOException {
        FeedKeys keys = open();
        keys.keep(key("k", "body"));

        clock.pass(Duration.ofHours(24));
        assertThat(keys.bodyOf(key("k", "body"))).isPresent();
        clock.pass(Duration.ofHours(1));
        assertThat(keys.bodyOf(key("k", "body"))).isEmpty();
        assertThat(keys.keys()).isZero();
    }

    @Test
    void keysThatLeftTheJournalOutliveTheService() throws IOException {
        FeedKeys keys = open();
        keys.expect(key("early", "1"), 10);
        keys.expect(key("late", "2"), 20);
        keys.leaveJournal(10);

        FeedKeys reopened = open();

        assertThat(reopened.bodyOf(key("early", "1")))
                .hasValue(key("early", "1").body());
        assertThat(reopened.bodyOf(key("late", "2"))).isEmpty();
        keys.leaveJournal(20);
        assertThat(open().keys()).isEqualTo(2);
    }

    @Test
    void aKeyThatWasNotAppendedDoesNotLeaveTheJournal() throws IOException {
        FeedKeys keys = open();
        keys.expect(key("k", "1"), 10);
        keys.expect(key("l", "1"), 20);
        keys.withdraw(key("l", "1"), 20);
        keys.leaveJournal(20);

        assertThat(open().bodyOf(key("k", "1"))).isPresent();
        assertThat(open().bodyOf(key("l", "1"))).isEmpty();
    }

    @Test
    void aDamagedRecordOfACrashDoesNotHideLaterKeys() throws IOException {
        open();
        Path file = folder.resolve("_keys-" + key("k", "1").hour());
        Files.write(file, new byte[28]);

        FeedKeys keys = open();
        keys.expect(key("k", "1"), 1);
        keys.leaveJournal(1);

        assertThat(open().bodyOf(key("k", "1"))).isPresent();
    }

    @Test
    void anIncompleteRecordOfACrashIsSkippedAndOverwritten() throws IOException {
        FeedKeys keys = open();
        keys.expect(key("k", "1"), 1);
        keys.leaveJournal(1);
        Files.write(keyFiles().get(0), new byte[13], StandardOpenOption.APPEND);

        FeedKeys reopened = open();
        reopened.expect(key("l", "2"), 2);
        reopened.leaveJournal(2);

        assertThat(open().keys()).isEqualTo(2);
    }

    @Test
    void filesOfHoursLongAgoAreDeleted() throws IOException {
        FeedKeys keys = open();
        keys.expect(key("k", "1"), 1);
        keys.leaveJournal(1);
        assertThat(keyFiles()).hasSize(1);

        clock.pass(Duration.ofHours(25));
        open();

        assertThat(keyFiles()).isEmpty();
    }

    @Test
    void hasRoomForSoManyKeys() throws IOException {
        FeedKeys keys = open();
        for (int i = 0; i < 999; i++) {
            keys.keep(key("k" + i, "body"));
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(keys.isFull()).isFalse();
        keys.keep(key("one more", "body"));
        assertThat(keys.isFull()).isTrue();
        for (int i = 0; i < 999; i++) {
            assertThat(keys.bodyOf(key("k" + i, "body"))).isPresent();
        }
    }

    @Test
    void aMarkHoldsTheKey() {
        FeedKey key = key("k", "body");

        assertThat(FeedKey.ofMark(key.mark())).contains(key);
        assertThat(FeedKey.ofMark("")).isEmpty();
        assertThat(FeedKey.ofMark("inode=7")).isEmpty();
    }

    private FeedKeys open() throws IOException {
        return FeedKeys.open(new KeyFiles(folder), clock, 1_000);
    }

    private FeedKey key(String key, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return FeedKey.of(key, bytes, bytes.length, clock.instant());
    }

    private List<Path> keyFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void keysWithEqualLowBitsAreAsFastAsOthers() {
        KeyTable table = new KeyTable();
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (long number = 1; number <= 200_000; number++) {
                table.put(new FeedKey(number << Integer.SIZE, number, 0, 0));
            }
        });
        assertThat(table.keys()).isEqualTo(200_000);
    }

    @Test
    void aKeyThatHasLeftTheJournalIsNotWithdrawnInPlaceOfAnother() throws IOException {
        FeedKeys keys = open();
        keys.expect(key("gone", "1"), 10);
        keys.leaveJournal(10);
        keys.expect(key("waiting", "1"), 20);

        keys.withdraw(key("gone", "1"), 10);
        keys.leaveJournal(20);

        assertThat(open().bodyOf(key("waiting", "1"))).isPresent();
    }
}
