package topplays.evaluate.trial;

import topplays.model.EnumNames;

/**
 * The factor that a trial varies. All other factors are those of the base point.
 *
 * <p>The curve of a factor consists of its own trials and those of {@link #BASE}, which lies on every curve.
 */
public enum Factor {
    /** The base point itself. */
    BASE,
    /** The number of events. */
    SIZE,
    /** The number of cores; on a cluster, of map tasks that run at the same time. */
    CORES,
    /** The number of cores, with a fixed number of events per core. */
    WEAK_SCALING,
    /** The exponent of Zipf's law. */
    SKEW,
    /** The number of videos that can be played. */
    VIDEOS,
    /** The number of input files. */
    FILES,
    /** The share of malformed lines. */
    MALFORMED,
    /** The format of the lines and their compression. */
    FORMAT,
    /** The rule by which plays are counted, on a web log with repeated views and robots; fewer events than the base. */
    RULE,
    /** Several factors at once, to test predictions; not used for fits. */
    HELD_BACK;

    /** The name in files, such as {@code weak-scaling}. */
    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
