package topplays.model;

import java.util.Comparator;

/** The figure that ranks the videos of a chart. */
public enum RankedBy {
    PLAYS,
    VIEWERS;

    /** The name of the option and of its setting in the summary of a chart; without it, plays rank. */
    public static final String SETTING = "by";

    /** The figure of the chart with this summary. Throws {@link IllegalArgumentException} if its setting is unknown. */
    public static RankedBy of(RunSummary summary) {
        Object name = summary.settings().get(SETTING);
        return name == null ? PLAYS : EnumNames.parse(RankedBy.class, SETTING, String.valueOf(name));
    }

    /** The figure of a video that ranks it. */
    public long figure(long plays, long viewers) {
        return this == PLAYS ? plays : viewers;
    }

    /** The order of a chart: the figure descending, then video id ascending by bytes. A total order: ids are distinct. */
    public Comparator<PlayCount> order() {
        return Comparator.<PlayCount>comparingLong(count -> figure(count.plays(), count.viewers()))
                .reversed()
                .thenComparing(PlayCount::video);
    }

    /** The name on the command line, such as {@code viewers}. */
    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
