package topplays.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * Prints the results in Markdown, one row per contender. Each case is printed when it ends, so an interrupted run keeps
 * it.
 */
final class Table {
    private static final double MEGABYTE = 1e6;

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void printHead(String machine) {
        out.println(machine);
        out.println();
        out.println(
                "| case | contender | wall s | min–max | CPU s | × topplays | peak MB | shuffled MB | from disk MB |");
        out.println("|---|---|--:|--:|--:|--:|--:|--:|--:|");
        out.flush();
    }

    void print(Case each, List<Result> results) {
        String about = each.about();
        for (Result result : results) {
            out.println(row(about, result, results.get(0)));
            about = "";
        }
        out.flush();
    }

    private static String row(String about, Result result, Result first) {
        String start = "| " + about + " | " + result.contender().name() + " | ";
        if (result.failed()) {
            return start + "failed | | | | | | |";
        }
        double seconds = result.median(Measure::wallSeconds);
        String ratio = first.failed() ? "" : number(seconds / first.median(Measure::wallSeconds));
        String range = number(result.least(Measure::wallSeconds)) + "–" + number(result.most(Measure::wallSeconds));
        return start
                + String.join(
                        " | ",
                        number(seconds),
                        range,
                        number(result.median(Measure::cpuSeconds)),
                        ratio,
                        megabytes(result.median(Measure::peakBytes)),
                        result.shuffledBytes().isPresent()
                                ? megabytes((double) result.shuffledBytes().getAsLong())
                                : "",
                        megabytes(result.median(Measure::diskReadBytes)))
                + " |";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 9.995 ? "%.2f" : "%.1f", value);
    }

    private static String megabytes(double bytes) {
        double megabytes = bytes / MEGABYTE;
        return String.format(Locale.ROOT, megabytes > 0 && megabytes < 9.95 ? "%.1f" : "%,.0f", megabytes);
    }
}
