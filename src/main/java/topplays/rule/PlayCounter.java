package topplays.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts the plays among the views of one viewer and one video, which are added in order of time. Needs constant memory.
 *
 * <p>A period's first plays, as many as the rule allows, are its first views; under a minimum amount it is the view that
 * reaches the amount. The other views of the period are repeats, or too short if the amount is never reached. Not
 * thread-safe.
 */
public final class PlayCounter {
    private final PlayRule rule;
    private final Optional<CalendarPeriods> calendar;
    private final Duration length;

    private long plays;
    private long repeats;
    private long tooShort;

    private long views;
    /** The plays of the period so far. */
    private long taken;

    private BigDecimal sum = BigDecimal.ZERO;
    private long number;
    private long fromSecond;
    private int fromNano;

    public PlayCounter(PlayRule rule) {
        this.rule = rule;
        calendar = rule.oncePer()
                .filter(Period.Calendar.class::isInstance)
                .map(period -> new CalendarPeriods((Period.Calendar) period, rule.zone()));
        length = rule.oncePer().orElse(null) instanceof Period.Length duration ? duration.duration() : Duration.ZERO;
    }

    /** Begins with another viewer or video. */
    public void begin() {
        endPeriod();
        plays = 0;
        repeats = 0;
        tooShort = 0;
    }

    /**
     * Adds views of one time: seconds and nanoseconds from the epoch. Returns how many of them are plays; those of a period that does
     * not reach its amount are none.
     */
    public long add(long second, int nano, BigDecimal amount, long more) {
        long next = calendar.isPresent() ? calendar.get().numberOf(second) : 0;
        boolean isSame = calendar.isPresent() ? next == number : isWithin(second, nano);
        if (views == 0 || !isSame) {
            endPeriod();
            number = next;
        }
        if (views == 0 || rule.sliding()) {
            fromSecond = second;
            fromNano = nano;
        }
        views = Math.addExact(views, more);
        if (rule.amount().isPresent() && !isReached()) {
            sum = sum.add(amount.multiply(BigDecimal.valueOf(more)));
        }
        return took(more);
    }

    /** The plays among views that were just added to the period. */
    private long took(long more) {
        boolean mayBePlays = rule.oncePer().isEmpty() || rule.amount().isEmpty() || isReached();
        long most = rule.oncePer().isEmpty() ? more : Math.min(more, rule.atMost() - taken);
        long made = mayBePlays ? most : 0;
        taken += made;
        return made;
    }

    /**
     * Adds views to the period with that number, and returns how many of them are plays. Only their number matters. Under a minimum
     * amount without periods these are views that reach it by themselves.
     */
    public long addToPeriod(long period, long more) {
        if (period != number) {
            endPeriod();
            number = period;
        }
        views = Math.addExact(views, more);
        return took(more);
    }

    /** Whether a time is less than the period's length after its beginning or, if it slides, after the last view. */
    private boolean isWithin(long second, int nano) {
        long seconds = second - fromSecond;
        int nanos = nano - fromNano;
        return seconds < length.getSeconds() || (seconds == length.getSeconds() && nanos < length.getNano());
    }

    private boolean isReached() {
        return sum.compareTo(rule.amount().orElseThrow().minimum()) >= 0;
    }

    private void endPeriod() {
        if (views > 0 && rule.oncePer().isPresent() && rule.amount().isPresent() && !isReached()) {
            tooShort += views;
        } else if (views > 0) {
            plays += taken;
            repeats += views - taken;
        }
        views = 0;
        taken = 0;
        sum = BigDecimal.ZERO;
    }

    /** Ends the last period and returns the plays since {@link #begin}. */
    public long plays() {
        endPeriod();
        return plays;
    }

    /** The views since {@link #begin} that are not plays, in periods with a play. */
    public long repeats() {
        endPeriod();
        return repeats;
    }

    /** The views since {@link #begin} in periods that did not reach the amount. */
    public long tooShort() {
        endPeriod();
        return tooShort;
    }
}
