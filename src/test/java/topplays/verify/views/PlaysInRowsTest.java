package topplays.verify.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import topplays.rule.MinimumAmount;
import topplays.rule.Period;
import topplays.rule.PlainPlays.View;
import topplays.rule.PlayRule;
import topplays.rule.RandomViews;
import topplays.rule.ViewerChoice;
import topplays.verify.read.ReadView;
import topplays.verify.sort.PlaySorter;
import topplays.verify.sort.PlayStream;
import topplays.verify.sort.RunFolder;
import topplays.verify.sort.RunMerge;
import topplays.verify.split.ByteText;

/** Plays and viewers in rows of periods and groups: the rule is applied to the whole input, and then each play has its row. */
class PlaysInRowsTest {
    private RunFolder folder;

    private PlaysOfViews plays;

    @BeforeEach
    void createFolder() throws IOException {
        folder = RunFolder.create();
    }

    @AfterEach
    void closeFolder() throws IOException {
        folder.close();
    }

    @Test
    void areThoseOfAPlainCountUnderAnyRule() throws IOException {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            PlayRule rule = RandomViews.rule(random);
            String[] periods = {"hour", "day", "week:fri", "month", "year"};
            List<KeyedView> views = KeyedView.random(random, periods[random.nextInt(periods.length)], rule.zone());
            if (rule.viewer().dropsUnknown()) {
                views.removeIf(view -> view.view().viewer().isEmpty()); // lines of their own class
            }
            PlainRows expected = PlainRows.of(views, rule);

            assertThat(rows(views, rule, 1 + random.nextInt(20_000)))
                    .as("seed %d, %s", seed, rule)
                    .isEqualTo(expected.rows);
            if (rule.countsAudience()) {
                assertThat(audiences(views.get(0).columns().size()))
                        .as("seed %d, %s", seed, rule)
                        .isEqualTo(expected.viewersOfCharts.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, chart ->
                                        (long) chart.getValue().size())));
            }
            assertThat(plays.repeats()).as("seed %d, %s", seed, rule).isEqualTo(expected.repeats);
            assertThat(plays.tooShort()).as("seed %d, %s", seed, rule).isEqualTo(expected.tooShort);
        }
    }

    @Test
    void aPlayIsInTheRowOfTheViewThatReachesTheAmount() throws IOException {
        PlayRule rule = rule("24h", Optional.of(new MinimumAmount("4", BigDecimal.TEN)), "UTC");
        List<KeyedView> views = List.of(
                view("2026-11-20T23:00:00Z", "4", "2026-11-20", "DE"),
                view("2026-11-21T01:00:00Z", "6", "2026-11-21", "FR"),
                view("2026-11-21T01:00:00Z", "5", "2026-11-21", "SE"));

        assertThat(rows(views, rule, 1)).isEqualTo(Map.of("2026-11-21\tFR\tv", List.of(1L, 1L)));
        assertThat(plays.repeats()).isEqualTo(2);
    }

    @Test
    void viewsOfOneInstantAreTakenInTheOrderOfTheirGroups() throws IOException {
        PlayRule rule = rule("day", Optional.empty(), "UTC");
        List<KeyedView> views = List.of(
                view("2026-11-20T23:00:00Z", "0", "2026-11-20", "D\1", "a"),
                view("2026-11-20T23:00:00Z", "0", "2026-11-20", "D", "z"),
                view("2026-11-20T23:00:00Z", "0", "2026-11-20", "\u00e9", "a"));

        assertThat(rows(views, rule, 1)).isEqualTo(Map.of("2026-11-20\tD\tz\tv", List.of(1L, 1L)));
    }

    /** The clocks of St. John's were set back at one minute after midnight. */
    @Test
    void aDayToWhichTheClockGoesBackIsOneDay() throws IOException {
        PlayRule rule = rule("day", Optional.empty(), "America/St_Johns");
        List<KeyedView> views = List.of(
                view("2010-11-07T02:00:00Z", "0", "2010-11-06"),
                view("2010-11-07T02:30:30Z", "0", "2010-11-07"),
                view("2010-11-07T02:45:00Z", "0", "2010-11-06"));

        assertThat(rows(views, rule, 1))
                .isEqualTo(Map.of("2010-11-06\tv", List.of(1L, 1L), "2010-11-07\tv", List.of(1L, 1L)));
        assertThat(plays.repeats()).isEqualTo(1);
    }

    private static PlayRule rule(String period, Optional<MinimumAmount> amount, String zone) {
        return new PlayRule(
                Optional.of(Period.parse(period)), false, 1, amount, ViewerChoice.DEFAULT, true, ZoneId.of(zone));
    }

    private static KeyedView view(String time, String amount, String... columns) {
        return new KeyedView(new View(Instant.parse(time), "ana", "v", new BigDecimal(amount), ""), List.of(columns));
    }

    private Map<String, Long> audiences(int columns) throws IOException {
        Map<String, Long> audiences = new TreeMap<>();
        try (PlayStream found = plays.audiences(columns)) {
            while (found.next()) {
                String chart = ByteText.of(found.id(), 0, found.id().length - 1);
                assertThat(audiences.put(chart, found.plays())).isNull();
            }
        }
        return audiences;
    }

    private Map<String, List<Long>> rows(List<KeyedView> views, PlayRule rule, long memory) throws IOException {
        PlaySorter sorter = new PlaySorter(memory, folder);
        for (KeyedView view : views) {
            String viewer = view.view().viewer();
            ReadView read = new ReadView(
                    viewer.isEmpty() ? List.of() : List.of(viewer),
                    Optional.of(view.time()),
                    view.amount(),
                    view.columns());
            sorter.add(ViewKey.of(view.view().video(), read, rule), 1);
        }
        try (PlayStream sorted = RunMerge.open(sorter.runs(), folder)) {
            plays = PlaysOfViews.of(sorted, rule, memory, folder);
        }
        Map<String, List<Long>> rows = new TreeMap<>();
        List<String> order = new ArrayList<>();
        try (PlayStream found = plays.sorted()) {
            while (found.next()) {
                String row = ByteText.of(found.id(), 0, found.id().length);
                order.add(row);
                rows.put(row, List.of(found.plays(), found.viewers()));
            }
        }
        assertThat(order).isSorted().doesNotHaveDuplicates();
        return rows;
    }
}
