package topplays.traffic.rate;

/**
 * A video that goes viral three hours after the start: the traffic grows exponentially to twenty times the usual within a
 * quarter of an hour, then decays by a power law. Nine tenths of the extra plays are of that video. (Decay of
 * attention: Crane and Sornette, "Robust dynamic classes revealed by measuring the response function of a social system",
 * PNAS 2008.)
 */
public final class ViralWave {
    private static final long ONSET_MINUTE = 180;
    private static final int RISE_MINUTES = 15;
    private static final double HIGHEST_EXTRA = 19;
    private static final double DECAY_MINUTES = 10;
    private static final double DECAY_EXPONENT = 1.3;
    private static final double OWN_SHARE_OF_EXTRA = 0.9;

    private ViralWave() {}

    /** The additional traffic of a minute from the start on, as a multiple of the usual traffic. */
    static double extra(long minute) {
        double since = minute - ONSET_MINUTE;
        if (since < 0) {
            return 0;
        }
        if (since < RISE_MINUTES) {
            return StrictMath.pow(1 + HIGHEST_EXTRA, since / RISE_MINUTES) - 1;
        }
        return HIGHEST_EXTRA * StrictMath.pow(1 + (since - RISE_MINUTES) / DECAY_MINUTES, -DECAY_EXPONENT);
    }

    /** The viral video's share of all plays. */
    static double share(double extra) {
        return OWN_SHARE_OF_EXTRA * extra / (1 + extra);
    }

    /** The video's rank among the others: the square root of their number. */
    public static int rank(int videos) {
        return Math.min(videos, Math.max(2, (int) Math.sqrt(videos)));
    }
}
