package topplays.evaluate.pace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import topplays.model.DurationText;
import topplays.pacing.PacingSettings;
import topplays.pacing.measure.Smoothness;
import topplays.report.Figures;

/**
 * A report as a text table.
 *
 * <pre>
 *                CV    × peak/mean    × p50  p99  max waiting batch/h small
 * arrivals    0.508 1.13      5.72 2.18
 * optimum     0.449 1.00      2.62 1.00 7.3 15.0 15.0   2,099
 * taut-string 0.453 1.01      3.08 1.17 8.8 15.0 15.0   2,409    43.2     0
 * </pre>
 */
public final class PaceTable {
    private static final List<String> HEADING =
            List.of("", "CV", "×", "peak/mean", "×", "p50", "p99", "max", "waiting", "batch/h", "small");

    private final PaceReport report;
    private final Duration unit;
    private final String unitName;

    public PaceTable(PaceReport report) {
        this.report = report;
        Duration deadline = report.settings().deadline();
        if (deadline.compareTo(Duration.ofHours(1)) > 0) {
            this.unit = Duration.ofHours(1);
            this.unitName = "hours";
        } else if (deadline.compareTo(Duration.ofMinutes(2)) > 0) {
            this.unit = Duration.ofMinutes(1);
            this.unitName = "minutes";
        } else {
            this.unit = Duration.ofSeconds(1);
            this.unitName = "seconds";
        }
    }

    /** The lines, without their ends. */
    public List<String> lines() {
        List<List<String>> rows = new ArrayList<>(List.of(HEADING, row("arrivals", smoothness(report.arrivals()))));
        report.outcomes().forEach(outcome -> rows.add(row(outcome.name(), cells(outcome))));
        List<String> lines = new ArrayList<>(aligned(rows));
        lines.add("");
        lines.addAll(legend());
        return lines;
    }

    /** The rows as lines. Each column is as wide as its widest cell, so that a typical table fits into 80 columns. */
    private static List<String> aligned(List<List<String>> rows) {
        StringBuilder format = new StringBuilder();
        for (int column = 0; column < HEADING.size(); column++) {
            int cell = column;
            int width =
                    rows.stream().mapToInt(row -> row.get(cell).length()).max().orElseThrow();
            format.append(column == 0 ? "%-" : " %").append(width).append('s');
        }
        return rows.stream()
                .map(row -> String.format(format.toString(), row.toArray()).stripTrailing())
                .toList();
    }

    private static List<String> row(String name, List<String> cells) {
        List<String> row = new ArrayList<>(Collections.nCopies(HEADING.size(), ""));
        row.set(0, name);
        for (int i = 0; i < cells.size(); i++) {
            row.set(i + 1, cells.get(i));
        }
        return row;
    }

    private List<String> cells(PaceOutcome outcome) {
        List<String> cells = new ArrayList<>(smoothness(outcome.smoothness()));
        cells.add(time(outcome.staleness().median()));
        cells.add(time(outcome.staleness().p99()));
        cells.add(time(outcome.staleness().max()));
        cells.add("%,d".formatted(outcome.mostWaiting()));
        outcome.batches().ifPresent(batches -> {
            cells.add(Figures.decimal(batches.perHour(), 1));
            cells.add(Long.toString(batches.avoidable()));
        });
        return cells;
    }

    private List<String> smoothness(Smoothness smoothness) {
        Smoothness best = report.optimum().smoothness();
        return List.of(
                Figures.decimal(smoothness.cv(), 3),
                Figures.decimal(smoothness.cvToThatOf(best), 2),
                Figures.decimal(smoothness.peakToMean(), 2),
                Figures.decimal(smoothness.peakToThatOf(best), 2));
    }

    private String time(Duration duration) {
        return Figures.decimal(duration.toMillis() / (double) unit.toMillis(), 1);
    }

    private List<String> legend() {
        PacingSettings settings = report.settings();
        return List.of(
                "CV and peak/mean of " + DurationText.of(report.window()) + " windows from "
                        + DurationText.of(report.warmUp()) + " on, of " + length()
                        + "; × compared with the optimum.",
                "p50, p99, max: staleness in " + unitName + ", deadline " + DurationText.of(settings.deadline())
                        + ", tick " + DurationText.of(settings.tick()) + ".",
                "waiting: maximum number of waiting events" + capacity(settings) + ".",
                "batch/h: batches per hour; small: those below " + settings.minBatch()
                        + " that could have been larger.");
    }

    private String length() {
        double inHours =
                report.length().toMillis() / (double) Duration.ofHours(1).toMillis();
        return inHours < 48 ? Figures.decimal(inHours, 1) + " hours" : Figures.decimal(inHours / 24, 1) + " days";
    }

    private static String capacity(PacingSettings settings) {
        return settings.capacity() == PacingSettings.UNLIMITED
                ? ""
                : ", of a capacity of %,d".formatted(settings.capacity());
    }
}
