package topplays.evaluate.fit;

/**
 * A measured value, both above zero.
 *
 * @param x what was varied
 * @param y what was measured
 */
public record Point(double x, double y) {

    public Point {
        if (!(x > 0 && y > 0)) {
            throw new IllegalArgumentException("a point to fit must be above zero: %s, %s".formatted(x, y));
        }
    }
}
