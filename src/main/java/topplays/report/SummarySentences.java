package topplays.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import topplays.model.EnumNames;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.ViewTotals;

/**
 * A run's summary in the few sentences below a chart: the lines read and the lines left out.
 *
 * <pre>
 * 30,969 plays of 2,088 videos, from 30,990 lines (1 header).
 * Left out: 1 malformed (combined 1), 20 filtered.
 *
 * 270 plays of 35 videos, from 606 lines: 275 repeats, 51 filtered, 10 robots.
 *
 * 270 plays of 35 videos by 61 viewers, from 606 lines: 275 repeats, 51 filtered, 10 robots.
 * </pre>
 */
public final class SummarySentences {
    private static final List<LineClass> BY_LISTS = List.of(LineClass.ROBOTS, LineClass.EXCLUDED, LineClass.UNKNOWN);
    private static final List<LineClass> LEFT_OUT =
            List.of(LineClass.FILTERED, LineClass.ROBOTS, LineClass.EXCLUDED, LineClass.UNKNOWN);

    private SummarySentences() {}

    /** The sentences, printable. Zeros are left out, and so is the number of lines if it is unknown. */
    public static List<String> of(RunSummary summary) {
        LineCounts lines = summary.lines();
        List<String> sentences = new ArrayList<>();
        List<String> views = views(summary.views());
        String end = isOneSentence(summary) ? ": " + String.join(", ", concat(views, classes(lines))) + "." : ".";
        if (summary.videos() == 0) {
            sentences.add("No plays.");
            sentences.add("Read: " + read(lines) + end);
        } else {
            sentences.add(Figures.count(summary.plays(), "play")
                    + videos(summary)
                    + (lines.linesRead() == 0 ? "" : ", from " + read(lines))
                    + end);
        }
        if (!isOneSentence(summary)) {
            leftOut(lines).ifPresent(sentences::add);
        }
        withheld(summary).ifPresent(sentences::add);
        if (summary.withheld().outside() > 0) {
            sentences.add(
                    "Outside the periods: " + Figures.count(summary.withheld().outside(), "play") + ".");
        }
        if (!summary.skippedFiles().isEmpty()) {
            sentences.add(skipped(summary.skippedFiles()));
        }
        return sentences;
    }

    private static String videos(RunSummary summary) {
        return summary.charts().isEmpty()
                ? " of " + Figures.count(summary.videos(), "video") + audience(summary)
                : " in " + Figures.count(summary.videos(), "row") + " of "
                        + Figures.count(summary.charts().getAsLong(), "chart");
    }

    /** The viewers of a run with one chart. Those of several are not added up: one viewer may be in several. */
    private static String audience(RunSummary summary) {
        return summary.audience().isPresent()
                ? " by " + Figures.count(summary.audience().getAsLong(), "viewer")
                : "";
    }

    private static Optional<String> withheld(RunSummary summary) {
        if (summary.withheld().videos() == 0) {
            return Optional.empty();
        }
        return Optional.of("Withheld: "
                + Figures.count(summary.withheld().videos(), summary.charts().isEmpty() ? "video" : "row") + " with "
                + Figures.count(summary.withheld().plays(), "play") + ".");
    }

    /** Whether lines were left out by a rule or a list: such a run is told in one sentence that adds up. */
    private static boolean isOneSentence(RunSummary summary) {
        return !views(summary.views()).isEmpty()
                || BY_LISTS.stream().anyMatch(each -> summary.lines().of(each) > 0);
    }

    private static List<String> views(ViewTotals views) {
        List<String> classes = new ArrayList<>();
        if (views.repeats() > 0) {
            classes.add(Figures.count(views.repeats(), "repeat"));
        }
        if (views.tooShort() > 0) {
            classes.add(Figures.count(views.tooShort()) + " short");
        }
        return classes;
    }

    private static List<String> concat(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The number of lines read: {@code 30,990 lines (1 header)}. */
    public static String read(LineCounts lines) {
        String all = Figures.count(lines.linesRead(), "line");
        return lines.header() == 0 ? all : all + " (" + Figures.count(lines.header(), "header") + ")";
    }

    /** The sentence about the lines that were left out, if any were. */
    public static Optional<String> leftOut(LineCounts lines) {
        List<String> classes = classes(lines);
        return classes.isEmpty() ? Optional.empty() : Optional.of("Left out: " + String.join(", ", classes) + ".");
    }

    private static List<String> classes(LineCounts lines) {
        List<String> classes = new ArrayList<>();
        if (lines.malformedLines() > 0) {
            String reasons = lines.malformed().entrySet().stream()
                    .filter(reason -> reason.getValue() > 0)
                    .map(reason -> reason.getKey() + " " + Figures.count(reason.getValue()))
                    .collect(Collectors.joining(", "));
            classes.add(Figures.count(lines.malformedLines()) + " malformed (" + reasons + ")");
        }
        for (LineClass lineClass : LEFT_OUT) {
            if (lines.of(lineClass) > 0) {
                classes.add(
                        lineClass == LineClass.ROBOTS
                                ? Figures.count(lines.of(lineClass), "robot")
                                : Figures.count(lines.of(lineClass)) + " " + EnumNames.of(lineClass));
            }
        }
        return classes;
    }

    private static String skipped(List<String> files) {
        String names = files.stream().map(PrintableText::of).collect(Collectors.joining(", "));
        return "Skipped " + Figures.count(files.size(), "corrupt file") + ": " + names + ".";
    }
}
