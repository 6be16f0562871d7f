package topplays.rule;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The plays of a rule, counted in the plainest way: all views are in memory, and nothing is shared with the main code but the rule. */
public final class PlainPlays {
    private final PlayRule rule;

    /** The plays and viewers of each video. */
    public final SortedMap<String, List<Long>> videos = new TreeMap<>();

    public long repeats;
    public long tooShort;
    public long unknown;

    /** A view; an empty viewer is unknown. */
    public record View(Instant time, String viewer, String video, BigDecimal amount) {}

    private PlainPlays(PlayRule rule) {
        this.rule = rule;
    }

    public static PlainPlays of(List<View> views, PlayRule rule) {
        PlainPlays plays = new PlainPlays(rule);
        SortedMap<String, List<View>> groups = new TreeMap<>();
        for (View view : views) {
            if (!view.viewer.isEmpty()) {
                groups.computeIfAbsent(view.video + "\t" + view.viewer, key -> new ArrayList<>())
                        .add(view);
            } else if (rule.viewer().dropsUnknown()) {
                plays.unknown++;
            } else {
                plays.addPeriod(List.of(view), view.video);
            }
        }
        groups.values().forEach(plays::addGroup);
        plays.videos.values().removeIf(figures -> figures.get(0) == 0);
        return plays;
    }

    private void addGroup(List<View> views) {
        views.sort(Comparator.comparing(View::time));
        String video = views.get(0).video;
        long before = plays(video);
        List<View> period = new ArrayList<>();
        for (View view : views) {
            if (!period.isEmpty() && !isSamePeriod(period, view)) {
                addPeriod(period, video);
                period.clear();
            }
            period.add(view);
        }
        addPeriod(period, video);
        if (plays(video) > before) {
            videos.put(video, List.of(plays(video), videos.get(video).get(1) + 1));
        }
    }

    private long plays(String video) {
        return videos.getOrDefault(video, List.of(0L, 0L)).get(0);
    }

    private boolean isSamePeriod(List<View> period, View next) {
        if (rule.oncePer().isEmpty()) {
            return rule.amount().isEmpty();
        }
        if (rule.oncePer().get() instanceof Period.Length length) {
            View from = rule.sliding() ? period.get(period.size() - 1) : period.get(0);
            return next.time.isBefore(from.time.plus(length.duration()));
        }
        return name(next.time).equals(name(period.get(0).time));
    }

    /** A name of the calendar's period. */
    private String name(Instant time) {
        Period.Calendar calendar = (Period.Calendar) rule.oncePer().orElseThrow();
        ZoneId zone = rule.zone();
        ZonedDateTime local = time.atZone(zone);
        return switch (calendar.unit()) {
            case HOUR -> local.toLocalDateTime().truncatedTo(ChronoUnit.HOURS).toString();
            case DAY -> local.toLocalDate().toString();
            case WEEK -> firstDay(local, calendar.firstDay());
            case MONTH -> local.getYear() + "-" + local.getMonthValue();
            case YEAR -> "" + local.getYear();
        };
    }

    private static String firstDay(ZonedDateTime local, DayOfWeek first) {
        return local.toLocalDate().with(TemporalAdjusters.previousOrSame(first)).toString();
    }

    private void addPeriod(List<View> period, String video) {
        long plays = rule.oncePer().isEmpty() ? period.size() : Math.min(rule.atMost(), period.size());
        if (rule.amount().isPresent()) {
            BigDecimal sum = period.stream().map(View::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(rule.amount().get().minimum()) < 0) {
                tooShort += period.size();
                plays = 0;
                period = List.of();
            }
        }
        repeats += period.size() - plays;
        videos.merge(video, List.of(plays, 0L), (a, b) -> List.of(a.get(0) + b.get(0), a.get(1)));
    }
}
