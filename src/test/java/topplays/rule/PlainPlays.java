package topplays.rule;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The plays of a rule, counted in the plainest way: all views are in memory, and nothing is shared with the main code but the rule. */
public final class PlainPlays {
    private final PlayRule rule;
    private final KeyColumns keys;

    /** The plays and viewers of each row: of a video or, with key columns, of {@code [period⇥][group⇥…]video}. */
    public final SortedMap<String, List<Long>> videos = new TreeMap<>();

    /** The viewers of each chart, which is named by its columns with a TAB after each. */
    public final SortedMap<String, Set<String>> audiences = new TreeMap<>();

    public long repeats;
    public long tooShort;
    public long unknown;

    /** A view; an empty viewer is unknown, and an empty group is {@code -}. */
    public record View(Instant time, String viewer, String video, BigDecimal amount, String group) {
        String shownGroup() {
            return group.isEmpty() ? "-" : group;
        }
    }

    private PlainPlays(PlayRule rule, KeyColumns keys) {
        this.rule = rule;
        this.keys = keys;
    }

    /** The plays of each video. */
    public static PlainPlays of(List<View> views, PlayRule rule) {
        return of(views, rule, KeyColumns.NONE);
    }

    /** The plays of each row; all groups of the key columns are that of the view. */
    public static PlainPlays of(List<View> views, PlayRule rule, KeyColumns keys) {
        PlainPlays plays = new PlainPlays(rule, keys);
        SortedMap<String, List<View>> groups = new TreeMap<>();
        for (View view : views) {
            if (!view.viewer.isEmpty()) {
                groups.computeIfAbsent(view.video + "\t" + view.viewer, key -> new ArrayList<>())
                        .add(view);
            } else if (rule.viewer().dropsUnknown()) {
                plays.unknown++;
            } else {
                plays.addPeriod(List.of(view));
            }
        }
        groups.values().forEach(plays::addGroup);
        return plays;
    }

    private void addGroup(List<View> views) {
        views.sort(Comparator.comparing(View::time).thenComparing(View::shownGroup));
        Set<String> played = new TreeSet<>();
        List<View> period = new ArrayList<>();
        for (View view : views) {
            if (!period.isEmpty() && !isSamePeriod(period, view)) {
                played.addAll(addPeriod(period));
                period.clear();
            }
            period.add(view);
        }
        played.addAll(addPeriod(period));
        String viewer = views.get(0).viewer;
        played.forEach(row -> audiences
                .computeIfAbsent(row.substring(0, row.lastIndexOf('\t') + 1), chart -> new TreeSet<>())
                .add(viewer));
        played.forEach(row -> videos.merge(row, List.of(0L, 1L), PlainPlays::sum));
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        return List.of(one.get(0) + other.get(0), one.get(1) + other.get(1));
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
        return name(time, (Period.Calendar) rule.oncePer().orElseThrow());
    }

    private String name(Instant time, Period.Calendar calendar) {
        ZonedDateTime local = time.atZone(rule.zone());
        return switch (calendar.unit()) {
            case HOUR -> local.toLocalDateTime().toString().substring(0, "2026-11-20T08".length());
            case DAY -> local.toLocalDate().toString();
            case WEEK -> firstDay(local, calendar.firstDay());
            case MONTH -> local.toLocalDate().toString().substring(0, "2026-11".length());
            case YEAR -> "" + local.getYear();
        };
    }

    private static String firstDay(ZonedDateTime local, DayOfWeek first) {
        return local.toLocalDate().with(TemporalAdjusters.previousOrSame(first)).toString();
    }

    /** Adds the plays of a period and returns their rows. */
    private List<String> addPeriod(List<View> period) {
        List<View> plays = new ArrayList<>();
        if (rule.amount().isPresent()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (View view : period) {
                sum = sum.add(view.amount);
                if (plays.isEmpty() && sum.compareTo(rule.amount().get().minimum()) >= 0) {
                    plays.add(view);
                }
            }
        } else {
            int most = rule.oncePer().isEmpty() ? period.size() : rule.atMost();
            plays.addAll(period.subList(0, Math.min(most, period.size())));
        }
        if (plays.isEmpty()) {
            tooShort += period.size();
        } else {
            repeats += period.size() - plays.size();
        }
        List<String> rows = plays.stream().map(this::row).toList();
        rows.forEach(row -> videos.merge(row, List.of(1L, 0L), PlainPlays::sum));
        return rows;
    }

    private String row(View view) {
        List<String> columns = new ArrayList<>();
        keys.period().ifPresent(period -> columns.add(name(view.time, period)));
        keys.groups().forEach(group -> columns.add(view.shownGroup()));
        columns.add(view.video);
        return String.join("\t", columns);
    }
}
