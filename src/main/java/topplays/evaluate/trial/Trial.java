package topplays.evaluate.trial;

import java.util.Locale;

/**
 * One measured run of {@code chart}.
 *
 * @param factor the factor in which it differs from the base point
 * @param cores processors that the process may use; on a cluster, map tasks that run at the same time
 * @param round from 1; the rounds of a trial differ only in this number
 */
public record Trial(Factor factor, InputShape input, int cores, int round) {

    public Trial {
        if (cores < 1 || round < 1) {
            throw new IllegalArgumentException("cores and round must be at least 1: %d, %d".formatted(cores, round));
        }
    }

    /** A name that is unique within an evaluation and valid as a file name: {@code skew-0.8-1}. */
    public String id() {
        return name() + "-" + round;
    }

    /** The same for all its rounds. */
    public String name() {
        return factor + "-" + value();
    }

    /** Whether it is excluded from the fits in order to measure their error. */
    public boolean heldBack() {
        return factor == Factor.HELD_BACK;
    }

    /** The value of the factor. */
    private String value() {
        return switch (factor) {
            case BASE, SIZE, HELD_BACK -> Long.toString(input.events());
            case CORES, WEAK_SCALING -> Integer.toString(cores);
            case SKEW -> number(input.skew());
            case VIDEOS -> Integer.toString(input.videos());
            case FILES -> Integer.toString(input.files());
            case MALFORMED -> number(input.malformedShare());
            case FORMAT -> input.form().toString();
            case RULE -> input.rule().toString();
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value).replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }
}
