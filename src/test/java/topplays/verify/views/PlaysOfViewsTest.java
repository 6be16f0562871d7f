package topplays.verify.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.rule.CalendarPeriods;
import topplays.rule.Period;
import topplays.rule.PlainPlays;
import topplays.rule.PlainPlays.View;
import topplays.rule.PlayRule;
import topplays.rule.RandomViews;
import topplays.rule.ViewerChoice;
import topplays.verify.read.ReadView;
import topplays.verify.rows.PeriodName;
import topplays.verify.sort.PlaySorter;
import topplays.verify.sort.PlayStream;
import topplays.verify.sort.RunFolder;
import topplays.verify.sort.RunMerge;
import topplays.verify.split.ByteText;

class PlaysOfViewsTest {
    private static final Duration DAYS = Duration.ofDays(500);
    private static final Instant TIME = Instant.parse("2026-11-20T08:00:00Z");

    private static final PlayRule VIEWERS =
            new PlayRule(Optional.empty(), false, 1, Optional.empty(), ViewerChoice.DEFAULT, true, ZoneOffset.UTC);

    private RunFolder folder;

    @BeforeEach
    void createFolder() throws IOException {
        folder = RunFolder.create();
    }

    @AfterEach
    void closeFolder() throws IOException {
        folder.close();
    }

    @Test
    void hasThePlaysOfAPlainCountUnderAnyRule() throws IOException {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            PlayRule rule = RandomViews.rule(random);
            List<View> views = RandomViews.of(random);
            PlainPlays expected = PlainPlays.of(views, rule);
            if (rule.viewer().dropsUnknown()) {
                views.removeIf(view -> view.viewer().isEmpty()); // lines of their own class
            }

            SortedMap<String, List<Long>> videos = new TreeMap<>();
            PlaysOfViews plays = plays(views, rule, 1 + random.nextInt(20_000));
            try (PlayStream rows = plays.sorted()) {
                while (rows.next()) {
                    String id = ByteText.of(rows.id(), 0, rows.id().length);
                    assertThat(videos.put(id, List.of(rows.plays(), rows.viewers())))
                            .isNull();
                }
            }
            assertThat(plays.repeats()).as("%s", rule).isEqualTo(expected.repeats);
            assertThat(plays.tooShort()).as("%s", rule).isEqualTo(expected.tooShort);
            if (!rule.countsViewers()) {
                expected.videos.replaceAll((video, figures) -> List.of(figures.get(0), 0L));
            }
            assertThat(videos).as("%s", rule).isEqualTo(expected.videos);
        }
    }

    private PlaysOfViews plays(List<View> views, PlayRule rule, long memory) throws IOException {
        PlaySorter sorter = new PlaySorter(memory, folder);
        for (View view : views) {
            List<String> viewer = view.viewer().isEmpty() ? List.of() : List.of(view.viewer());
            ReadView read = new ReadView(viewer, Optional.of(view.time()), view.amount(), List.of());
            sorter.add(ViewKey.of(view.video(), read, rule), 1);
        }
        try (PlayStream sorted = RunMerge.open(sorter.runs(), folder)) {
            return PlaysOfViews.of(sorted, rule, memory, folder);
        }
    }

    /** Names that begin with each other, that hold the bytes of the separators, and fields that join to the same text. */
    @Test
    void keysKeepVideosInOrderAndViewersApart() throws IOException {
        List<String> names = List.of("a", "a\0", "a\0\0", "a\0\u00ff", "a\1", "\0", "\0\1", "a\u00ff");
        List<List<String>> viewers = new ArrayList<>(List.of(List.of()));
        for (String one : names) {
            for (String other : names) {
                viewers.add(List.of(one, other));
            }
        }
        PlaySorter sorter = new PlaySorter(5_000, folder);
        for (String video : names) {
            for (List<String> viewer : viewers) {
                ReadView view = new ReadView(viewer, Optional.of(TIME), BigDecimal.ONE, List.of());
                sorter.add(ViewKey.of(video, view, VIEWERS), 1);
            }
        }

        List<String> order = new ArrayList<>();
        try (PlayStream views = RunMerge.open(sorter.runs(), folder);
                PlayStream plays =
                        PlaysOfViews.of(views, VIEWERS, 5_000, folder).sorted()) {
            while (plays.next()) {
                order.add(ByteText.of(plays.id(), 0, plays.id().length));
                assertThat(plays.plays()).isEqualTo(viewers.size());
                assertThat(plays.viewers()).isEqualTo(viewers.size() - 1);
            }
        }
        assertThat(order).isSorted().containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aKeyHoldsTheTimeTheAmountAndTheRowExactly() {
        Instant time = Instant.parse("-1000-01-01T00:00:00.000000001Z");
        BigDecimal amount = new BigDecimal("1.50E-999");

        ReadView view = new ReadView(List.of("\0u"), Optional.of(time), amount, List.of("", "\0", "g\1"));
        ViewKey key = new ViewKey(ViewKey.of("v\0", view, VIEWERS));

        assertThat(key.time()).isEqualTo(time);
        assertThat(key.amount()).isEqualTo(amount);
        assertThat(key.row()).containsExactly('\t', 0, '\t', 'g', 1, '\t', 'v', 0);
        assertThat(key.isUnknown()).isFalse();
    }

    /** Beyond the dates of {@code java.time} too. */
    @ParameterizedTest
    @ValueSource(strings = {"hour", "day", "week:fri", "month"})
    void periodsOfTheCalendarAreThoseOfTheJob(String name) {
        Period.Calendar period = (Period.Calendar) Period.parse(name);
        Random random = new Random(4);
        for (String zone : new String[] {"+18:00", "-18:00", "America/St_Johns", "Europe/Berlin"}) {
            CalendarPeriods job = new CalendarPeriods(period, ZoneId.of(zone));
            for (int i = 0; i < 1_000; i++) {
                Instant end = random.nextBoolean() ? Instant.MIN : Instant.MAX;
                Instant near = i < 500 ? TIME : end.equals(Instant.MIN) ? end.plus(DAYS) : end.minus(DAYS);
                Instant one = i < 800 ? near.plusSeconds(random.nextInt(50_000_000) - 25_000_000) : end;
                Instant other = i < 800 ? one.plusSeconds(random.nextInt(7_200)) : near;

                boolean isSame = PeriodName.startOf(one, period, ZoneId.of(zone))
                        .equals(PeriodName.startOf(other, period, ZoneId.of(zone)));

                assertThat(isSame)
                        .as("%s, %s", one, other)
                        .isEqualTo(job.numberOf(one.getEpochSecond()) == job.numberOf(other.getEpochSecond()));
            }
        }
    }
}
