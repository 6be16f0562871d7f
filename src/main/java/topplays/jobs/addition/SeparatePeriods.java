package topplays.jobs.addition;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import topplays.format.settings.RuleOptions;
import topplays.model.ViewTotals;
import topplays.rule.CalendarPeriods;
import topplays.rule.Period;
import topplays.storage.result.CountsDirectory;

/**
 * Whether each period of a rule has its views in one of several counts. Only then is the sum of the counts the count of all
 * views: a period with views in two counts would have its plays in both.
 *
 * <p>It is judged by the times of the first and the last view of each count, so counts whose times interleave are refused.
 */
final class SeparatePeriods {
    private final Period period;
    private final ZoneId zone;

    /** @param zone the zone of the calendar */
    SeparatePeriods(Period period, ZoneId zone) {
        this.period = period;
        this.zone = zone;
    }

    /** Refuses counts made by one rule if two of them may have views in the same period. */
    static void require(List<CountsDirectory> counts) throws IOException {
        SortedMap<String, Object> settings = counts.get(0).summary().settings();
        Object oncePer = settings.get(RuleOptions.ONCE_PER);
        if (oncePer != null && counts.size() > 1) {
            ZoneId zone = ZoneId.of(String.valueOf(settings.getOrDefault(RuleOptions.ZONE, ZoneOffset.UTC.getId())));
            new SeparatePeriods(Period.parse(String.valueOf(oncePer)), zone).check(counts);
        }
    }

    private void check(List<CountsDirectory> counts) throws IOException {
        for (CountsDirectory each : counts) {
            if (each.summary().lines().counted() > 0
                    && each.summary().views().span().isEmpty()) {
                throw new IOException(
                        "the counts cannot be added up: %s does not say from when to when its views are; count it again"
                                .formatted(each.path()));
            }
        }
        List<CountsDirectory> inOrder = counts.stream()
                .filter(each -> each.summary().lines().counted() > 0)
                .sorted(Comparator.comparing(each -> span(each).first()))
                .toList();
        CountsDirectory latest = inOrder.isEmpty() ? null : inOrder.get(0);
        for (CountsDirectory next : inOrder.subList(Math.min(1, inOrder.size()), inOrder.size())) {
            if (!areSeparate(span(latest), span(next))) {
                throw refusal(latest, next);
            }
            latest = span(next).last().isAfter(span(latest).last()) ? next : latest;
        }
    }

    private IOException refusal(CountsDirectory one, CountsDirectory other) {
        return new IOException(
                "the counts cannot be added up: a period of --once-per %s%s may have views in both %s (%s to %s) and %s (%s to %s); count their logs together"
                        .formatted(
                                period,
                                zone.equals(ZoneOffset.UTC) ? "" : " --zone " + zone,
                                one.path(),
                                span(one).first(),
                                span(one).last(),
                                other.path(),
                                span(other).first(),
                                span(other).last()));
    }

    private static ViewTotals.Span span(CountsDirectory counts) {
        return counts.summary().views().span().orElseThrow();
    }

    /** Whether no period can have a view in both, where the second begins no earlier than the first. */
    boolean areSeparate(ViewTotals.Span one, ViewTotals.Span other) {
        if (period instanceof Period.Calendar calendar) {
            CalendarPeriods periods = new CalendarPeriods(calendar, zone);
            return highest(periods, one) < lowest(periods, other);
        }
        Duration length = ((Period.Length) period).duration();
        // a period that begins at the last view ends before a view that is this much later, and so does a run of views
        return Duration.between(one.last(), other.first()).compareTo(length) >= 0;
    }

    /** The number of the latest period in the span. Where clocks are set back over midnight, it is not the last one. */
    private long highest(CalendarPeriods periods, ViewTotals.Span span) {
        long last = span.last().getEpochSecond();
        ZoneOffsetTransition change =
                zone.getRules().previousTransition(Instant.ofEpochSecond(last).plusSeconds(1));
        long number = periods.numberOf(last);
        return change != null && change.isOverlap() && change.getInstant().isAfter(span.first())
                ? Math.max(number, periods.numberOf(change.toEpochSecond() - 1))
                : number;
    }

    /** The number of the earliest period in the span. */
    private long lowest(CalendarPeriods periods, ViewTotals.Span span) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(span.first());
        long number = periods.numberOf(span.first().getEpochSecond());
        return change != null && change.isOverlap() && !change.getInstant().isAfter(span.last())
                ? Math.min(number, periods.numberOf(change.toEpochSecond()))
                : number;
    }
}
