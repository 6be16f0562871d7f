package topplays.serve.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.model.EventBlock;
import topplays.serve.HandClock;
import topplays.serve.Ids;
import topplays.serve.plays.PlayCountCache;
import topplays.serve.plays.PlayTable;

class FeedQueueTest {
    private static final int MOST_KEYS = 3;

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private final FakeIntake intake = new FakeIntake();
    private final PlayCountCache cache = new PlayCountCache(new PlayTable(), new PlayTable());
    private final List<String> notes = new ArrayList<>();
    private FeedKeys keys;
    private FeedQueue queue;

    @BeforeEach
    void start() throws IOException {
        keys = FeedKeys.open(new KeyFiles(folder), clock, MOST_KEYS);
        queue = FeedQueue.start(intake, keys, cache, notes::add);
    }

    @AfterEach
    void stop() {
        queue.close();
    }

    @Test
    void eventsAreDurableAndCountedWhenTheyAreAnswered() {
        CompletableFuture<String> seen = new CompletableFuture<>();
        queue.add(new FeedRequest(
                Ids.events("a", "b", "a"),
                Optional.empty(),
                outcome -> seen.complete(
                        outcome + " " + intake.durable() + " " + cache.sums().livePlays())));

        assertThat(seen.join()).isEqualTo("ACCEPTED 3 3");
        assertThat(queue.countedNumber()).isEqualTo(3);
    }

    @Test
    void theSameKeyAndBodyAddNothing() {
        assertThat(feed(Ids.events("a"), "k")).isEqualTo(FeedOutcome.ACCEPTED);
        assertThat(feed(Ids.events("a"), "k")).isEqualTo(FeedOutcome.REPEATED);
        assertThat(feed(Ids.events("a"), "l")).isEqualTo(FeedOutcome.ACCEPTED);

        assertThat(intake.lines).hasSize(2);
        assertThat(cache.sums().livePlays()).isEqualTo(2);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        feed(Ids.events("a"), "k");

        assertThat(feed(Ids.events("b"), "k")).isEqualTo(FeedOutcome.OTHER_BODY);
        assertThat(intake.lines).hasSize(1);
    }

    @Test
    void theKeyIsInTheJournalWithItsEvents() {
        feed(Ids.events("a"), "k");
        feed(Ids.events("b"), Optional.empty());

        assertThat(FeedKey.ofMark(intake.marks.get(0))).contains(key(Ids.events("a"), "k"));
        assertThat(intake.marks.get(1)).isEmpty();
    }

    @Test
    void ofTwoWithOneKeyAtATimeOneIsAdded() {
        List<CompletableFuture<FeedOutcome>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CompletableFuture<FeedOutcome> answer = new CompletableFuture<>();
            queue.add(new FeedRequest(Ids.events("a"), Optional.of(key(Ids.events("a"), "k")), answer::complete));
            answers.add(answer);
        }

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(FeedOutcome.ACCEPTED)
                .containsOnly(FeedOutcome.ACCEPTED, FeedOutcome.REPEATED);
        assertThat(intake.lines).hasSize(1);
    }

    @Test
    void eventsWithoutRoomAreNotAccepted() {
        EventBlock most = Ids.events("x".repeat(FakeIntake.CAPACITY_BYTES - 30));
        assertThat(most.length()).isEqualTo(FakeIntake.CAPACITY_BYTES);

        assertThat(feed(most, "k")).isEqualTo(FeedOutcome.ACCEPTED);
        assertThat(feed(Ids.events("a"), "l")).isEqualTo(FeedOutcome.FULL);
        assertThat(feed(Ids.events("x".repeat(FakeIntake.CAPACITY_BYTES - 29)), "m"))
                .isEqualTo(FeedOutcome.TOO_LARGE);
        assertThat(feed(most, "k")).isEqualTo(FeedOutcome.REPEATED);
        assertThat(intake.lines).hasSize(1);
    }

    @Test
    void aFullTableOfKeysTakesEventsWithoutOne() {
        for (int i = 0; i < MOST_KEYS; i++) {
            assertThat(feed(Ids.events("a"), "k" + i)).isEqualTo(FeedOutcome.ACCEPTED);
        }

        assertThat(feed(Ids.events("a"), "one more")).isEqualTo(FeedOutcome.MANY_KEYS);
        assertThat(feed(Ids.events("a"), "k0")).isEqualTo(FeedOutcome.REPEATED);
        assertThat(feed(Ids.events("a"), Optional.empty())).isEqualTo(FeedOutcome.ACCEPTED);
    }

    @Test
    void eventsThatCouldNotBeStoredMayBeSentAgain() {
        intake.failsToAccept = true;
        assertThat(feed(Ids.events("a"), "k")).isEqualTo(FeedOutcome.FAILED);
        assertThat(notes).containsExactly("no space");
        intake.failsToAccept = false;

        assertThat(feed(Ids.events("a"), "k")).isEqualTo(FeedOutcome.ACCEPTED);
        assertThat(cache.sums().livePlays()).isEqualTo(1);
    }

    @Test
    void eventsThatAreNotDurableAreNeitherAcceptedNorCounted() {
        intake.failsToSync = true;

        assertThat(feed(Ids.events("a"), "k")).isEqualTo(FeedOutcome.FAILED);
        assertThat(feed(Ids.events("a"), "k")).isEqualTo(FeedOutcome.FAILED);
        assertThat(cache.sums().livePlays()).isZero();
    }

    @Test
    void theKeyOfABodyWithoutEventsIsNotStored() {
        for (int i = 0; i <= MOST_KEYS; i++) {
            assertThat(feed(Ids.events(), "k" + i)).isEqualTo(FeedOutcome.ACCEPTED);
        }

        assertThat(intake.marks).isEmpty();
        assertThat(keys.keys()).isZero();
        assertThat(feed(Ids.events("a"), "k0")).isEqualTo(FeedOutcome.ACCEPTED);
    }

    @Test
    void allThatWaitAreAnsweredBeforeItEnds() {
        List<FeedOutcome> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            queue.add(new FeedRequest(Ids.events("a"), Optional.empty(), answers::add));
        }
        queue.close();

        assertThat(answers).hasSize(30);
    }

    private FeedOutcome feed(EventBlock events, String key) {
        return feed(events, Optional.of(key(events, key)));
    }

    private FeedOutcome feed(EventBlock events, Optional<FeedKey> key) {
        CompletableFuture<FeedOutcome> answer = new CompletableFuture<>();
        queue.add(new FeedRequest(events, key, answer::complete));
        return answer.join();
    }

    private FeedKey key(EventBlock events, String key) {
        List<String> videos = new ArrayList<>();
        events.forEachVideo((source, start, end) -> videos.add(new String(source, start, end - start, UTF_8)));
        byte[] body = videos.toString().getBytes(UTF_8);
        return FeedKey.of(key, body, body.length, clock.instant());
    }

    @Test
    void anErrorFailsEveryRequestAndIsThrownByTheCheck() {
        intake.failure = new OutOfMemoryError("heap");

        assertThat(feed(Ids.events("a"), Optional.empty())).isEqualTo(FeedOutcome.FAILED);
        assertThat(feed(Ids.events("b"), Optional.empty())).isEqualTo(FeedOutcome.FAILED);
        assertThatThrownBy(queue::check).isInstanceOf(OutOfMemoryError.class).hasMessage("heap");
    }
}
