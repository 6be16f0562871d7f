package topplays.serve.counts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.ViewTotals;
import topplays.model.Withheld;
import topplays.serve.plays.RefusedCountException;

/** Counts that the service cannot show, because it takes every live event as a play. */
class RefusedCountsTest {
    @Test
    void countsByARuleAreRefused() {
        assertRefused(
                summary(Map.of("once-per", "day"), "video", "plays"),
                "made by a rule, --once-per day, but every live event is a play; count without a rule");
        assertRefused(summary(Map.of("min-amount", "30"), "video", "plays"), "made by a rule, --min-amount 30");
    }

    @Test
    void countsWithKeyColumnsOrViewersAreRefused() {
        assertRefused(summary(Map.of(), "period", "video", "plays"), "the columns period, video, plays");
        assertRefused(
                summary(Map.of(), "video", "plays", "viewers"),
                "the columns video, plays, viewers, but the service needs video and plays");
    }

    @Test
    void plainCountsAreTaken() {
        assertThatCode(() -> CountedBatches.none().requireTakes(summary(Map.of(), "video", "plays")))
                .doesNotThrowAnyException();
    }

    private static void assertRefused(RunSummary counts, String message) {
        assertThatThrownBy(() -> CountedBatches.none().requireTakes(counts))
                .isInstanceOf(RefusedCountException.class)
                .hasMessageContaining(message);
    }

    private static RunSummary summary(Map<String, String> options, String... columns) {
        SortedMap<String, Object> settings = new TreeMap<>(InputOptions.of(InputSettings.of(LineFormat.TOPPLAYS)));
        settings.putAll(options);
        return new RunSummary(
                RunSummary.Kind.COUNTS,
                new LineCounts(2, 2, 0, 0, new TreeMap<>()),
                2,
                1,
                columns[0].equals("video") ? OptionalLong.empty() : OptionalLong.of(1),
                List.of(),
                settings,
                Coverage.none(),
                OptionalInt.empty(),
                ViewTotals.NONE,
                Withheld.NONE,
                List.of(columns));
    }
}
