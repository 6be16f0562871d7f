package topplays.evaluate.trial;

import topplays.model.EnumNames;

/**
 * What a trial varies: one thing at a time, all else as at the base point.
 *
 * <p>The curve of a factor is made of its own trials and those at the {@link #BASE}, which lies on every curve.
 */
public enum Factor {
    /** The base point itself. */
    BASE,
    /** The number of events. */
    SIZE,
    /** The number of cores; on a cluster, of map tasks at once. */
    CORES,
    /** The number of cores, with as many events for each. */
    WEAK_SCALING,
    /** The exponent of Zipf's law. */
    SKEW,
    /** How many videos there are to be played. */
    VIDEOS,
    /** How many files hold the events. */
    FILES,
    /** The share of lines that cannot be read. */
    MALFORMED,
    /** The format of the lines and their compression. */
    FORMAT,
    /** Several things at once: not for fitting, but to see how good a prediction is. */
    HELD_BACK;

    /** The name in files, such as {@code weak-scaling}. */
    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
