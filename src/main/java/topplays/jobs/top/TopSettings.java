package topplays.jobs.top;

import org.apache.hadoop.conf.Configuration;
import topplays.model.EnumNames;
import topplays.model.RankedBy;

/** Settings for the tasks that make charts, as properties of the job's configuration. */
public final class TopSettings {
    private static final String CHART_LENGTH = "topplays.top.k";
    private static final String RANKED_BY = "topplays.top.by";
    private static final String HAS_VIEWERS = "topplays.top.viewers";
    private static final String HAS_AUDIENCE = "topplays.top.audience";

    private TopSettings() {}

    /** Sets the most rows of a chart. */
    public static void setLength(Configuration conf, int k) {
        conf.setInt(CHART_LENGTH, k);
    }

    static int length(Configuration conf) {
        return conf.getInt(CHART_LENGTH, 0);
    }

    /** Sets the figure that ranks the videos, and whether the rows have viewers. */
    public static void setColumns(Configuration conf, RankedBy by, boolean hasViewers) {
        conf.set(RANKED_BY, by.toString());
        conf.setBoolean(HAS_VIEWERS, hasViewers);
    }

    static RankedBy rankedBy(Configuration conf) {
        return EnumNames.parse(RankedBy.class, RANKED_BY, conf.get(RANKED_BY, RankedBy.PLAYS.toString()));
    }

    /** Sets whether the charts have an audience. */
    public static void setAudience(Configuration conf, boolean hasAudience) {
        conf.setBoolean(HAS_AUDIENCE, hasAudience);
    }

    static boolean hasAudience(Configuration conf) {
        return conf.getBoolean(HAS_AUDIENCE, false);
    }

    static boolean hasViewers(Configuration conf) {
        return conf.getBoolean(HAS_VIEWERS, false);
    }
}
