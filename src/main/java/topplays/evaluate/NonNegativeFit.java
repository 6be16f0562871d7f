package topplays.evaluate;

/**
 * Coefficients from zero on of a sum of terms, such that the squares of its <em>relative</em> errors are least: a second
 * too much on ten is as bad as ten on a hundred, as times scatter in proportion to themselves.
 *
 * <p>The method is sequential coordinate-wise descent (V. Franc, V. Hlaváč, M. Navara, Sequential Coordinate-wise
 * Algorithm for the Non-negative Least Squares Problem, CAIP 2005): each coefficient in turn takes its best value from
 * zero on, the others held, until none moves. A cost below zero has no meaning, and one that others tell as well gets 0.
 */
final class NonNegativeFit {
    private static final int MOST_SWEEPS = 200_000;
    private static final double SETTLED = 1e-13;

    private NonNegativeFit() {}

    /**
     * @param terms a row for each value, a column for each coefficient, none below zero
     * @param values above zero
     */
    static double[] coefficients(double[][] terms, double[] values) {
        int columns = terms.length == 0 ? 0 : terms[0].length;
        double[] scale = new double[columns];
        double[][] relative = new double[terms.length][columns];
        for (int row = 0; row < terms.length; row++) {
            for (int column = 0; column < columns; column++) {
                relative[row][column] = terms[row][column] / values[row];
                scale[column] = Math.hypot(scale[column], relative[row][column]);
            }
        }
        double[] solution = descend(relative, scale);
        for (int column = 0; column < columns; column++) {
            solution[column] = scale[column] == 0 ? 0 : solution[column] / scale[column];
        }
        return solution;
    }

    /** The coefficients of columns of length 1. */
    private static double[] descend(double[][] relative, double... scale) {
        int columns = scale.length;
        double[][] products = new double[columns][columns];
        double[] gradient = new double[columns];
        for (double[] row : relative) {
            for (int i = 0; i < columns; i++) {
                double scaled = scaled(row[i], scale[i]);
                gradient[i] -= scaled;
                for (int j = 0; j < columns; j++) {
                    products[i][j] += scaled * scaled(row[j], scale[j]);
                }
            }
        }
        double[] solution = new double[columns];
        double largestStep = 1;
        for (int sweep = 0; sweep < MOST_SWEEPS && largestStep > SETTLED; sweep++) {
            largestStep = sweep(solution, gradient, products);
        }
        return solution;
    }

    private static double sweep(double[] solution, double[] gradient, double[][] products) {
        double largestStep = 0;
        double largest = 1;
        for (int i = 0; i < solution.length; i++) {
            double step = Math.max(-solution[i], -gradient[i]);
            solution[i] += step;
            for (int j = 0; j < solution.length; j++) {
                gradient[j] += step * products[i][j];
            }
            largest = Math.max(largest, solution[i]);
            largestStep = Math.max(largestStep, Math.abs(step));
        }
        return largestStep / largest;
    }

    private static double scaled(double value, double scale) {
        return scale == 0 ? 0 : value / scale;
    }
}
