package topplays.verify.views;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import topplays.rule.Period;
import topplays.rule.PlayRule;
import topplays.verify.split.ByteText;

/**
 * Counts the plays of one viewer and video after another. Views are added in the order of their keys. A play is in the row of the view
 * that makes it. Keeps only the current period and the rows of the viewer.
 */
final class ViewerPlays {
    private final PlayRule rule;
    /** The plays not yet taken in each row that has any, by the row's {@link ByteText}. */
    private final Map<String, Long> plays = new HashMap<>();

    private long repeats;
    private long tooShort;

    private long views;
    private long playsOfPeriod;
    private BigDecimal sum = BigDecimal.ZERO;
    private ViewKey first;
    private Instant last;

    ViewerPlays(PlayRule rule) {
        this.rule = rule;
    }

    /** Adds equal views, each of which is a period of its own. */
    void addAlone(ViewKey view, long number) {
        if (isEnough(view.amount())) {
            addPlays(view, number);
        } else {
            tooShort += number;
        }
    }

    /** Adds equal views. */
    void add(ViewKey view, long number) {
        if (rule.oncePer().isEmpty()) {
            addAlone(view, number);
            return;
        }
        Instant time = view.time();
        if (views > 0 && !isInPeriod(view, time, rule.oncePer().get())) {
            endPeriod();
        }
        first = views == 0 ? view : first;
        last = time;
        views += number;
        sum = sum.add(view.amount().multiply(BigDecimal.valueOf(number)));
        if (isEnough(sum)) {
            long more = Math.min(number, rule.atMost() - playsOfPeriod);
            playsOfPeriod += more;
            addPlays(view, more);
        }
    }

    private boolean isInPeriod(ViewKey view, Instant time, Period period) {
        return period instanceof Period.Length length
                ? Duration.between(rule.sliding() ? last : first.time(), time).compareTo(length.duration()) < 0
                : view.isOfPeriod(first);
    }

    private boolean isEnough(BigDecimal amount) {
        return rule.amount().isEmpty() || amount.compareTo(rule.amount().get().minimum()) >= 0;
    }

    private void addPlays(ViewKey view, long number) {
        if (number > 0) {
            byte[] row = view.row();
            plays.merge(ByteText.of(row, 0, row.length), number, Math::addExact);
        }
    }

    private void endPeriod() {
        if (isEnough(sum)) {
            repeats += views - playsOfPeriod;
        } else {
            tooShort += views;
        }
        views = 0;
        playsOfPeriod = 0;
        sum = BigDecimal.ZERO;
    }

    /** Ends the last period of a viewer. */
    void end() {
        if (views > 0) {
            endPeriod();
        }
    }

    /** The rows with plays that were not taken yet. */
    Set<String> rows() {
        return Collections.unmodifiableSet(plays.keySet());
    }

    /** Returns the plays since this was last called, in each row that has any. */
    Map<String, Long> takePlays() {
        Map<String, Long> taken = Map.copyOf(plays);
        plays.clear();
        return taken;
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
