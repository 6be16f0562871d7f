package topplays.verify.views;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import topplays.rule.Period;
import topplays.rule.PlayRule;

/** Counts the plays of one viewer and video after another. Views are added in order of time. Keeps only the current period. */
final class ViewerPlays {
    private final PlayRule rule;
    private long plays;
    private long repeats;
    private long tooShort;

    private long views;
    private BigDecimal sum = BigDecimal.ZERO;
    private Instant first;
    private Instant last;

    ViewerPlays(PlayRule rule) {
        this.rule = rule;
    }

    /** Begins with another viewer or video. */
    void begin() {
        plays = 0;
    }

    /** Adds equal views, each of which is a period of its own. */
    void addAlone(BigDecimal amount, long number) {
        if (isEnough(amount)) {
            plays += number;
        } else {
            tooShort += number;
        }
    }

    /** Adds views of one time and amount. */
    void add(Instant time, BigDecimal amount, long number) {
        if (rule.oncePer().isEmpty()) {
            addAlone(amount, number);
            return;
        }
        if (views > 0 && !isInPeriod(time, rule.oncePer().get())) {
            endPeriod();
        }
        first = views == 0 ? time : first;
        last = time;
        views += number;
        sum = sum.add(amount.multiply(BigDecimal.valueOf(number)));
    }

    private boolean isInPeriod(Instant time, Period period) {
        if (period instanceof Period.Length length) {
            return Duration.between(rule.sliding() ? last : first, time).compareTo(length.duration()) < 0;
        }
        Period.Calendar calendar = (Period.Calendar) period;
        return PeriodName.of(time, calendar, rule.zone()).equals(PeriodName.of(first, calendar, rule.zone()));
    }

    private boolean isEnough(BigDecimal amount) {
        return rule.amount().isEmpty() || amount.compareTo(rule.amount().get().minimum()) >= 0;
    }

    private void endPeriod() {
        if (isEnough(sum)) {
            long counted = Math.min(views, rule.atMost());
            plays += counted;
            repeats += views - counted;
        } else {
            tooShort += views;
        }
        views = 0;
        sum = BigDecimal.ZERO;
    }

    /** Ends the last period. */
    void end() {
        if (views > 0) {
            endPeriod();
        }
    }

    /** The plays since {@link #begin}. */
    long plays() {
        return plays;
    }

    /** The repeats of all viewers and videos. */
    long repeats() {
        return repeats;
    }

    /** The views of all viewers and videos in periods that did not reach the amount. */
    long tooShort() {
        return tooShort;
    }
}
