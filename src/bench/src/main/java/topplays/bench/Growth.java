package topplays.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the time of each contender grows with the number of events: time is proportional to events to the power of an exponent. */
final class Growth {
    private final Map<String, List<Point>> points = new LinkedHashMap<>();

    private record Point(long events, double seconds) {}

    /** Adds the median of a contender; a failed one has none. */
    void add(Result result) {
        if (!result.failed()) {
            points.computeIfAbsent(result.contender().name(), name -> new ArrayList<>())
                    .add(new Point(
                            result.contender().dataset().traffic().events(), result.median(Measure::wallSeconds)));
        }
    }

    /** One sentence per contender with at least two sizes. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        points.forEach((name, sizes) -> {
            if (sizes.stream().map(Point::events).distinct().count() > 1) {
                sentences.add(String.format(
                        Locale.ROOT,
                        "%s: from %,d to %,d events, time grows with events to the power of %.2f.",
                        name,
                        sizes.stream().mapToLong(Point::events).min().orElseThrow(),
                        sizes.stream().mapToLong(Point::events).max().orElseThrow(),
                        exponent(sizes)));
            }
        });
        return sentences;
    }

    /** The slope of the line of least squares through the logarithms. */
    private static double exponent(List<Point> sizes) {
        double meanX = sizes.stream()
                .mapToDouble(size -> Math.log((double) size.events()))
                .average()
                .orElseThrow();
        double meanY = sizes.stream()
                .mapToDouble(size -> Math.log(size.seconds()))
                .average()
                .orElseThrow();
        double products = 0;
        double squares = 0;
        for (Point size : sizes) {
            double x = Math.log((double) size.events()) - meanX;
            products += x * (Math.log(size.seconds()) - meanY);
            squares += x * x;
        }
        return products / squares;
    }
}
