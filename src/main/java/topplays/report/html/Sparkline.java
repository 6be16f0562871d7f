package topplays.report.html;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.StringJoiner;
import topplays.report.Figures;

/**
 * A line of a row's figures over the last periods, as a path of SVG; a period in which the video was not on the chart is a gap.
 *
 * @param figures the oldest first; the last is of the chart's own period
 */
record Sparkline(List<OptionalLong> figures) {
    static final int WIDTH = 96;
    static final int HEIGHT = 20;
    private static final int MARGIN = 2;

    Sparkline {
        figures = List.copyOf(figures);
    }

    private long most() {
        return figures.stream().mapToLong(figure -> figure.orElse(0)).max().orElse(0);
    }

    /** The path: a point for each period, joined to the point before it if there is no gap. */
    String path() {
        StringJoiner path = new StringJoiner(" ");
        for (int period = 0; period < figures.size(); period++) {
            if (figures.get(period).isPresent()) {
                String point = x(period) + " " + y(figures.get(period).getAsLong());
                boolean joined = period > 0 && figures.get(period - 1).isPresent();
                path.add(joined ? "L" + point : "M" + point + " L" + point);
            }
        }
        return path.toString();
    }

    /** The line in words. */
    String label() {
        return "highest %s in %s".formatted(Figures.count(most()), Figures.count(figures.size(), "period"));
    }

    private String x(int period) {
        int steps = Math.max(1, figures.size() - 1);
        return decimal(WIDTH - MARGIN - (double) (figures.size() - 1 - period) * (WIDTH - 2 * MARGIN) / steps);
    }

    private String y(long figure) {
        return decimal(HEIGHT - MARGIN - (double) figure / Math.max(1, most()) * (HEIGHT - 2 * MARGIN));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
