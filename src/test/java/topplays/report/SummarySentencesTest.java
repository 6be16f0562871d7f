package topplays.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.model.PlayCount;
import topplays.model.RunSummary;
import topplays.model.ViewTotals;
import topplays.report.form.Charts;

class SummarySentencesTest {

    @Test
    void usesSingularAndPlural() {
        assertThat(sentences(lines(1, 0, 0, Map.of()), Charts.play("v", 1)))
                .containsExactly("1 play of 1 video, from 1 line.");
        assertThat(sentences(lines(1_234, 0, 2, Map.of()), Charts.play("v", 1_000_000), Charts.play("w", 0)))
                .containsExactly("1,000,000 plays of 2 videos, from 1,236 lines (2 headers).");
    }

    @Test
    void usesTheSingularOfRobots() {
        LineCounts lines = new LineCounts(
                3,
                new TreeMap<>(Map.of(LineClass.COUNTED, 1L, LineClass.FILTERED, 1L, LineClass.ROBOTS, 1L)),
                new TreeMap<>());
        RunSummary summary = Charts.of(lines, List.of(), Charts.play("v", 1)).summary();

        assertThat(SummarySentences.of(summary))
                .containsExactly("1 play of 1 video, from 3 lines: 1 filtered, 1 robot.");
    }

    @Test
    void nameWhatWasLeftOut() {
        assertThat(sentences(lines(1, 0, 0, Map.of("blank", 1_500L, "time", 2L, "user", 0L)), Charts.play("v", 1)))
                .containsExactly(
                        "1 play of 1 video, from 1,503 lines.", "Left out: 1,502 malformed (blank 1,500, time 2).");
        assertThat(sentences(lines(1, 20, 0, Map.of()), Charts.play("v", 1)))
                .containsExactly("1 play of 1 video, from 21 lines.", "Left out: 20 filtered.");
    }

    @Test
    void addUpInOneSentenceWhatARuleAndListsLeaveOut() {
        LineCounts lines = new LineCounts(
                606,
                new TreeMap<>(Map.of(
                        LineClass.COUNTED, 546L, LineClass.FILTERED, 48L, LineClass.ROBOTS, 10L, LineClass.HEADER, 1L)),
                new TreeMap<>(Map.of("blank", 1L)));
        RunSummary without = Charts.of(lines, List.of(), Charts.play("v", 270)).summary();

        assertThat(SummarySentences.of(without))
                .containsExactly("270 plays of 1 video, from 606 lines (1 header): 1 malformed (blank 1), 48 filtered,"
                        + " 10 robots.");
        assertThat(SummarySentences.of(under(new ViewTotals(275, 1, Optional.empty()), without)))
                .containsExactly("270 plays of 1 video, from 606 lines (1 header): 275 repeats, 1 short, 1 malformed"
                        + " (blank 1), 48 filtered, 10 robots.");
    }

    private static RunSummary under(ViewTotals rule, RunSummary summary) {
        return new RunSummary(
                summary.kind(),
                summary.lines(),
                summary.plays(),
                summary.videos(),
                summary.skippedFiles(),
                summary.settings(),
                summary.covered(),
                summary.k(),
                rule,
                summary.columns());
    }

    @Test
    void nameSkippedFilesSoThatTheyCanBeSeen() {
        assertThat(SummarySentences.of(Charts.of(LineCounts.none(), List.of("b.gz", "a\u001b.gz"))
                        .summary()))
                .contains("Skipped 2 corrupt files: a\\x1b.gz, b.gz.");
    }

    @Test
    void sayWhenNothingWasPlayed() {
        assertThat(sentences(lines(0, 3, 1, Map.of())))
                .containsExactly("No plays.", "Read: 4 lines (1 header).", "Left out: 3 filtered.");
    }

    private static LineCounts lines(long counted, long filtered, long header, Map<String, Long> malformed) {
        long unreadable = malformed.values().stream().mapToLong(Long::longValue).sum();
        return new LineCounts(
                counted + filtered + header + unreadable, counted, filtered, header, new TreeMap<>(malformed));
    }

    private static List<String> sentences(LineCounts lines, PlayCount... plays) {
        return SummarySentences.of(Charts.of(lines, List.of(), plays).summary());
    }
}
