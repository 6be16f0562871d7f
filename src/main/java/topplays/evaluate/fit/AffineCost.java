package topplays.evaluate.fit;

import java.util.List;
import java.util.Optional;

/**
 * {@code y = fixed + each · x}: a fixed cost and a cost per unit. Neither is negative; the fit minimises the
 * {@linkplain NonNegativeFit relative errors}.
 */
public record AffineCost(double fixed, double each) {

    /** Fits the cost to points. Empty for fewer than two different x. */
    public static Optional<AffineCost> fit(List<Point> points) {
        if (points.stream().mapToDouble(Point::x).distinct().count() < 2) {
            return Optional.empty();
        }
        double[] values = points.stream().mapToDouble(Point::y).toArray();
        double[][] terms =
                points.stream().map(point -> new double[] {1, point.x()}).toArray(double[][]::new);
        double[] coefficients = NonNegativeFit.coefficients(terms, values, values);
        return Optional.of(new AffineCost(coefficients[0], coefficients[1]));
    }

    public double at(double x) {
        return fixed + each * x;
    }
}
