package topplays.evaluate.fit;

import java.util.List;
import java.util.Optional;

/**
 * {@code y = fixed + each · x}: what it costs however little there is to do, and what each unit adds. Neither is below
 * zero; the {@linkplain NonNegativeFit relative errors} are least.
 */
public record AffineCost(double fixed, double each) {

    /** The cost of at least two points of different x; none for fewer. */
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
