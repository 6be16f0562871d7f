package topplays.evaluate.fit;

/**
 * Non-negative least squares of relative errors: an error of one second in ten counts as much as ten in a hundred,
 * because times scatter in proportion to their size.
 *
 * <p>The method is sequential coordinate-wise descent (V. Franc, V. Hlaváč, M. Navara, Sequential Coordinate-wise
 * Algorithm for the Non-negative Least Squares Problem, CAIP 2005): each coefficient in turn takes its best
 * non-negative value while the others are fixed, until none changes. A redundant term gets the coefficient 0.
 */
final class NonNegativeFit {
    private static final int MOST_SWEEPS = 200_000;
    private static final double SETTLED = 1e-13;

    private NonNegativeFit() {}

    /**
     * @param terms a row per value, a column per coefficient; not negative
     * @param scales positive; the error of each value is divided by its scale
     */
    static double[] coefficients(double[][] terms, double[] values, double[] scales) {
        int columns = terms[0].length;
        double[] lengths = new double[columns];
        for (int row = 0; row < terms.length; row++) {
            for (int column = 0; column < columns; column++) {
                lengths[column] = Math.hypot(lengths[column], terms[row][column] / scales[row]);
            }
        }
        double[][] products = new double[columns][columns];
        double[] gradient = new double[columns];
        for (int row = 0; row < terms.length; row++) {
            for (int i = 0; i < columns; i++) {
                double term = unit(terms[row][i] / scales[row], lengths[i]);
                gradient[i] -= term * values[row] / scales[row];
                for (int j = 0; j < columns; j++) {
                    products[i][j] += term * unit(terms[row][j] / scales[row], lengths[j]);
                }
            }
        }
        double[] solution = descend(products, gradient);
        for (int column = 0; column < columns; column++) {
            solution[column] = unit(solution[column], lengths[column]);
        }
        return solution;
    }

    /** The coefficients of columns normalised to length 1, from their products and the gradient at zero. */
    private static double[] descend(double[][] products, double... gradient) {
        double[] solution = new double[gradient.length];
        double largestStep = 1;
        for (int sweep = 0; sweep < MOST_SWEEPS && largestStep > SETTLED; sweep++) {
            largestStep = sweep(solution, gradient, products);
        }
        return solution;
    }

    private static double sweep(double[] solution, double[] gradient, double[][] products) {
        double largestStep = 0;
        double largest = Double.MIN_NORMAL;
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

    /** Scaled by the length of each column. A column of zeros is ignored. */
    private static double unit(double value, double length) {
        return length == 0 ? 0 : value / length;
    }
}
