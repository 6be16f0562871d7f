package topplays.evaluate.fit;

import java.util.List;
import java.util.Optional;

/**
 * {@code y = factor · x^exponent}. For time against size, an exponent of 1 means that cost is proportional to the work;
 * above 1 it grows faster. A fixed cost, such as a start, lowers the exponent.
 *
 * <p>Fitted by least squares on the logarithms of both (the empirical order of growth, C. C. McGeoch, A Guide to
 * Experimental Algorithmics, 2012, ch. 7).
 */
public record PowerLaw(double factor, double exponent) {

    /** Fits the law to points. Empty for fewer than two different x. */
    public static Optional<PowerLaw> fit(List<Point> points) {
        double meanX = points.stream()
                .mapToDouble(point -> Math.log(point.x()))
                .average()
                .orElse(0);
        double meanY = points.stream()
                .mapToDouble(point -> Math.log(point.y()))
                .average()
                .orElse(0);
        double squares = 0;
        double products = 0;
        for (Point point : points) {
            double fromMean = Math.log(point.x()) - meanX;
            squares += fromMean * fromMean;
            products += fromMean * (Math.log(point.y()) - meanY);
        }
        if (points.stream().mapToDouble(Point::x).distinct().count() < 2) {
            return Optional.empty();
        }
        double exponent = products / squares;
        return Optional.of(new PowerLaw(Math.exp(meanY - exponent * meanX), exponent));
    }

    public double at(double x) {
        return factor * Math.pow(x, exponent);
    }
}
