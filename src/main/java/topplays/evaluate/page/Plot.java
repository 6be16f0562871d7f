package topplays.evaluate.page;

import java.util.List;
import topplays.evaluate.fit.Point;

/**
 * A plot of one or more series on two axes, drawn by {@code evaluation.js}.
 *
 * @param x an axis of numbers, or of names with one bar each
 */
record Plot(Axis x, Axis y, List<Series> series) {

    /** @param names the names of the bars; empty for an axis of numbers */
    record Axis(String name, boolean log, List<String> names) {

        static Axis linear(String name) {
            return new Axis(name, false, List.of());
        }

        static Axis log(String name) {
            return new Axis(name, true, List.of());
        }

        static Axis ofNames(String name, List<String> names) {
            return new Axis(name, false, names);
        }
    }

    /** How a series is drawn. */
    enum Kind {
        POINTS,
        LINE,
        DASHES,
        BARS,
        STACKED_BARS
    }

    /** @param points pairs of numbers; for bars, their heights in the order of the names */
    record Series(String name, Kind kind, List<?> points) {

        static Series of(String name, Kind kind, List<Point> points) {
            return new Series(
                    name,
                    kind,
                    points.stream().map(point -> List.of(point.x(), point.y())).toList());
        }
    }
}
