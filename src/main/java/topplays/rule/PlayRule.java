package topplays.rule;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What makes a play of views. Without a period and a minimum amount each view is a play.
 *
 * @param oncePer the period with at most {@code atMost} plays per viewer and video
 * @param sliding whether a period is a run of views, each less than the duration after the one before
 * @param atMost the most plays of a period, from 1
 * @param amount the amount that the views of a period, or without periods each view, must reach
 * @param countsViewers whether the viewers of each video are counted too
 * @param countsAudience whether the viewers of each whole chart are counted too
 * @param zone the zone of the calendar
 */
public record PlayRule(
        Optional<Period> oncePer,
        boolean sliding,
        int atMost,
        Optional<MinimumAmount> amount,
        ViewerChoice viewer,
        boolean countsViewers,
        boolean countsAudience,
        ZoneId zone) {

    public static final PlayRule NONE =
            new PlayRule(Optional.empty(), false, 1, Optional.empty(), ViewerChoice.DEFAULT, false, ZoneOffset.UTC);

    public PlayRule {
        boolean isDuration = oncePer.isPresent() && oncePer.get() instanceof Period.Length;
        require(!sliding || isDuration, "sliding", "--sliding needs --once-per with a duration, such as 30s");
        require(atMost >= 1, "at-most", "--at-most takes a number from 1: " + atMost);
        require(atMost == 1 || oncePer.isPresent(), "at-most", "--at-most needs --once-per, the period of these plays");
        require(atMost == 1 || amount.isEmpty(), "at-most", "--at-most cannot be used with --amount");
    }

    /** A rule that does not count the viewers of whole charts. */
    public PlayRule(
            Optional<Period> oncePer,
            boolean sliding,
            int atMost,
            Optional<MinimumAmount> amount,
            ViewerChoice viewer,
            boolean countsViewers,
            ZoneId zone) {
        this(oncePer, sliding, atMost, amount, viewer, countsViewers, false, zone);
    }

    private static void require(boolean rule, String option, String message) {
        if (!rule) {
            throw InvalidOptionException.of(option, message);
        }
    }

    /** Whether a view may not be a play. */
    public boolean isRule() {
        return oncePer.isPresent() || amount.isPresent();
    }

    /** Whether viewers are counted, of videos or of charts. */
    public boolean countsPeople() {
        return countsViewers || countsAudience;
    }

    /** Whether a view's viewer matters. */
    public boolean usesViewer() {
        return oncePer.isPresent() || countsPeople() || viewer.dropsUnknown();
    }

    /** Whether views must be grouped by viewer, and not only added up. */
    public boolean groupsViews() {
        return oncePer.isPresent() || countsPeople();
    }

    /** Whether the plays of a period depend on the order of its views in time. */
    public boolean usesOrder() {
        return oncePer.isPresent() && (amount.isPresent() || oncePer.get() instanceof Period.Length);
    }
}
