package topplays.traffic.truth;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import topplays.rule.Period;
import topplays.rule.PlayRule;

/**
 * Tells which views are plays under a rule without amounts, in a plain way of its own: for each viewer and video it
 * remembers the last period and its plays. Views must come in the order of their times. Not thread-safe.
 */
public final class TruthRule {
    private static final int HOURS_PER_DAY = 24;

    private final PlayRule rule;
    private final ZoneId zone;
    private final ViewPairs pairs = new ViewPairs();
    private boolean isFirst;

    /** A rule without amounts. Throws {@link IllegalArgumentException} for any other. */
    public TruthRule(PlayRule rule) {
        if (rule.amount().isPresent()) {
            throw new IllegalArgumentException("simulated views have no amounts");
        }
        this.rule = rule;
        this.zone = rule.zone();
    }

    /** Whether the next view is a play. */
    public boolean isPlay(int user, int rank, long epochMillis) {
        int before = pairs.size();
        int pair = pairs.find(user, rank);
        isFirst = pairs.size() > before;
        if (rule.oncePer().isEmpty()) {
            return true;
        }
        boolean isSame = !isFirst && isInPeriod(epochMillis, pairs.period(pair));
        if (!isSame || rule.sliding()) {
            pairs.setPeriod(pair, periodOf(epochMillis));
        }
        int plays = isSame ? pairs.plays(pair) : 0;
        pairs.setPlays(pair, Math.min(plays + 1, rule.atMost()));
        return plays < rule.atMost();
    }

    /** Whether the last view was its viewer's first of the video, which is always a play. */
    public boolean wasFirst() {
        return isFirst;
    }

    private boolean isInPeriod(long epochMillis, long period) {
        return rule.oncePer().orElseThrow() instanceof Period.Length length
                ? epochMillis - period < length.duration().toMillis()
                : periodOf(epochMillis) == period;
    }

    /** A period of the calendar as a number, or the time at which a duration begins. */
    private long periodOf(long epochMillis) {
        if (!(rule.oncePer().orElseThrow() instanceof Period.Calendar calendar)) {
            return epochMillis;
        }
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis), zone);
        DayOfWeek firstDay = calendar.firstDay();
        return switch (calendar.unit()) {
            case HOUR -> time.toLocalDate().toEpochDay() * HOURS_PER_DAY + time.getHour();
            case DAY -> time.toLocalDate().toEpochDay();
            case WEEK ->
                time.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(firstDay))
                        .toEpochDay();
            case MONTH -> time.toLocalDate().withDayOfMonth(1).toEpochDay();
            case YEAR -> time.getYear();
        };
    }
}
