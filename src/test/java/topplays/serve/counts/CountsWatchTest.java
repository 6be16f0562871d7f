package topplays.serve.counts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.serve.HandClock;
import topplays.serve.Recovery;
import topplays.serve.plays.PlayCountCache;
import topplays.serve.plays.PlaySums;
import topplays.serve.plays.VideoPlays;

class CountsWatchTest {
    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private final FakeHistory history = new FakeHistory();
    private final List<String> notes = new ArrayList<>();
    private final AtomicLong countedNumber = new AtomicLong();
    private PlayCountCache cache;
    private CountsWatch watch;

    @BeforeEach
    void fourEventsOfWhichTwoAreCounted() throws IOException {
        history.batches.addAll(List.of("a", "b", "a", "c"));
        history.count(2);
        countedNumber.set(4);
        start();
    }

    private void start() throws IOException {
        Recovery recovery = Recovery.read(FakeHistory.WRITER, history, 4, folder, clock, 10);
        cache = new PlayCountCache(recovery.counted().plays(), recovery.live());
        watch = new CountsWatch(
                FakeHistory.WRITER, history, recovery.counted(), cache, countedNumber::get, clock, notes::add);
    }

    @Test
    void afterAStartTheEventsThatAreNotCoveredAreLive() {
        assertThat(cache.video("a".getBytes(UTF_8))).contains(new VideoPlays(1, 1, 1));
        assertThat(cache.video("c".getBytes(UTF_8))).contains(new VideoPlays(0, 1, 2));
    }

    @Test
    void aCountThatCoversMoreIsTakenOver() {
        history.count(3, "z", "z", "z");

        watch.look();

        assertThat(cache.video("a".getBytes(UTF_8))).contains(new VideoPlays(2, 0, 2));
        assertThat(cache.video("c".getBytes(UTF_8))).contains(new VideoPlays(0, 1, 3));
        assertThat(cache.video("z".getBytes(UTF_8))).contains(new VideoPlays(3, 0, 1));
        assertThat(watch.status().counted().plays()).isEqualTo(6);
        assertThat(notes).isEmpty();
    }

    @Test
    void theAgeOfCountsBeginsWhenTheyWereFinished() throws IOException {
        Instant before = clock.instant().minusSeconds(600);
        history.finished = Optional.of(before);
        start();
        assertThat(watch.status().at()).isEqualTo(before);

        history.count(3);
        history.finished = Optional.of(before.plusSeconds(300));
        watch.look();
        assertThat(watch.status().at()).isEqualTo(before.plusSeconds(300));

        history.finished = Optional.of(clock.instant().plusSeconds(60));
        start();
        assertThat(watch.status().at()).isEqualTo(clock.instant());
    }

    @Test
    void aCountOfEventsThatAreNotYetCountedLiveWaits() {
        countedNumber.set(3);
        history.count(4);
        watch.look();
        assertThat(cache.sums()).isEqualTo(new PlaySums(2, 2, 3));

        countedNumber.set(4);
        watch.look();
        assertThat(cache.sums()).isEqualTo(new PlaySums(4, 0, 3));
    }

    @Test
    void aCountThatCoversLessIsRefusedAndReportedOnce() {
        history.count(1, "z");
        watch.look();
        watch.look();

        assertThat(notes).hasSize(1).first().asString().contains("cover fewer events");
        assertThat(watch.status().refused().orElseThrow()).contains("cover fewer events");
        assertThat(cache.sums()).isEqualTo(new PlaySums(2, 2, 3));

        history.count(4);
        watch.look();
        assertThat(watch.status().refused()).isEmpty();
        assertThat(cache.sums()).isEqualTo(new PlaySums(4, 0, 3));
    }

    @Test
    void aCountWithFiltersOrSkipsIsRefused() {
        TreeMap<String, Object> settings = new TreeMap<>(InputOptions.of(InputSettings.of(LineFormat.TOPPLAYS)));
        history.count(4, settings, List.of("/events/x.tsv.gz"));
        watch.look();
        assertThat(watch.status().refused().orElseThrow()).contains("skipped");

        settings.put("until", "2026-11-20T00:00:00Z");
        history.count(4, settings, List.of());
        watch.look();
        assertThat(watch.status().refused().orElseThrow()).contains("until");
        assertThat(cache.sums()).isEqualTo(new PlaySums(2, 2, 3));
    }

    @Test
    void aStartOnACountWithFiltersFails() {
        TreeMap<String, Object> settings = new TreeMap<>(InputOptions.of(InputSettings.of(LineFormat.TOPPLAYS)));
        settings.put("where", List.of("user=ana"));
        history.count(2, settings, List.of());

        assertThatThrownBy(this::start).isInstanceOf(IOException.class).hasMessageContaining("cannot be served");
    }

    @Test
    void aStartOnCountsOfOtherEventsFails() {
        history.count(4);

        assertThatThrownBy(() -> Recovery.read(FakeHistory.WRITER, history, 3, folder, clock, 10))
                .hasMessageContaining("up to 4, but EVENTS end at 3");
    }

    @Test
    void countsThatCannotBeReadAreReadLater() {
        history.failsToRead = true;
        watch.look();
        assertThat(watch.status().unreadable()).isPresent();

        history.failsToRead = false;
        history.count(4);
        watch.look();
        assertThat(watch.status().unreadable()).isEmpty();
        assertThat(cache.sums()).isEqualTo(new PlaySums(4, 0, 3));
    }

    @Test
    void aCountOfBatchesThatAreGoneIsRefused() {
        history.count(4);
        history.batches.remove(3);

        watch.look();

        assertThat(watch.status().refused().orElseThrow())
                .contains("they cover 2 new events of writer 'serve', but EVENTS hold 1");
        assertThat(cache.sums()).isEqualTo(new PlaySums(2, 2, 3));
    }

    @Test
    void damagedCountsAreRefusedOnceAndDoNotEndTheWatch() {
        history.count(4);
        history.damage = new ArithmeticException("long overflow");

        watch.look();
        watch.look();

        assertThat(watch.status().refused().orElseThrow()).contains("damaged", "long overflow");
        assertThat(notes).hasSize(1);
        assertThat(cache.sums()).isEqualTo(new PlaySums(2, 2, 3));
    }

    @Test
    void aDamagedSummaryIsReportedAndDoesNotEndTheWatch() {
        history.damage = new IllegalArgumentException("settings");

        watch.look();

        assertThat(watch.status().unreadable().orElseThrow()).contains("settings");
    }

    @Test
    void aStartOnDamagedCountsFailsWithAReason() {
        history.damage = new ArithmeticException("long overflow");

        assertThatThrownBy(this::start).isInstanceOf(IOException.class).hasMessageContaining("damaged, count again");
    }

    @Test
    void countsAreTakenOverDuringARecount() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        watch.start(Optional.of(Duration.ofMillis(1)), () -> {
            end.await();
            return false;
        });
        history.count(3);

        while (watch.status().counted().plays() != 3) {
            watch.check();
            Thread.onSpinWait();
        }
        end.countDown();
        watch.close();
        assertThat(cache.sums()).isEqualTo(new PlaySums(3, 1, 3));
    }

    @Test
    void eventsOfOtherWritersThatNoCountCoversAreReported() {
        history.eventsOfOthers = 1_234;
        watch.start(Optional.empty(), () -> false);

        assertThat(watch.status().uncovered()).isEqualTo(1_234);
        assertThat(notes).hasSize(1).first().asString().contains("1,234 events", "serve --recount");
        history.count(4, "x", "y");
        watch.look();
        assertThat(watch.status().uncovered()).isEqualTo(1_232);
        watch.close();
    }
}
