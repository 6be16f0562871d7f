package topplays.evaluate.fit;

/**
 * A measured value. Both coordinates are positive.
 *
 * @param x the value that was varied
 * @param y the value that was measured
 */
public record Point(double x, double y) {

    public Point {
        if (!(x > 0 && y > 0)) {
            throw new IllegalArgumentException("the coordinates of a point must be positive: %s, %s".formatted(x, y));
        }
    }
}
