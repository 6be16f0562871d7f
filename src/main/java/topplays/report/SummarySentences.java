package topplays.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import topplays.model.LineCounts;
import topplays.model.RunSummary;

/**
 * A run's summary in the few sentences below a chart: the lines read and the lines left out.
 *
 * <pre>
 * 30,969 plays of 2,088 videos, from 30,990 lines (1 header).
 * Left out: 1 malformed (combined 1), 20 filtered.
 * </pre>
 */
public final class SummarySentences {
    private SummarySentences() {}

    /** The sentences, printable. Zeros are left out, and so is the number of lines if it is unknown. */
    public static List<String> of(RunSummary summary) {
        LineCounts lines = summary.lines();
        List<String> sentences = new ArrayList<>();
        if (summary.videos() == 0) {
            sentences.add("No plays.");
            sentences.add("Read: " + read(lines) + ".");
        } else {
            sentences.add(Figures.count(summary.plays(), "play") + " of " + Figures.count(summary.videos(), "video")
                    + (lines.linesRead() == 0 ? "" : ", from " + read(lines)) + ".");
        }
        leftOut(lines).ifPresent(sentences::add);
        if (!summary.skippedFiles().isEmpty()) {
            sentences.add(skipped(summary.skippedFiles()));
        }
        return sentences;
    }

    /** The number of lines read: {@code 30,990 lines (1 header)}. */
    public static String read(LineCounts lines) {
        String all = Figures.count(lines.linesRead(), "line");
        return lines.header() == 0 ? all : all + " (" + Figures.count(lines.header(), "header") + ")";
    }

    /** The sentence about the lines that were left out, if any were. */
    public static Optional<String> leftOut(LineCounts lines) {
        List<String> classes = new ArrayList<>();
        if (lines.malformedLines() > 0) {
            String reasons = lines.malformed().entrySet().stream()
                    .filter(reason -> reason.getValue() > 0)
                    .map(reason -> reason.getKey() + " " + Figures.count(reason.getValue()))
                    .collect(Collectors.joining(", "));
            classes.add(Figures.count(lines.malformedLines()) + " malformed (" + reasons + ")");
        }
        if (lines.filtered() > 0) {
            classes.add(Figures.count(lines.filtered()) + " filtered");
        }
        return classes.isEmpty() ? Optional.empty() : Optional.of("Left out: " + String.join(", ", classes) + ".");
    }

    private static String skipped(List<String> files) {
        String names = files.stream().map(PrintableText::of).collect(Collectors.joining(", "));
        return "Skipped " + Figures.count(files.size(), "corrupt file") + ": " + names + ".";
    }
}
