package topplays.verify.views;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import topplays.rule.CalendarUnit;
import topplays.rule.Period;
import topplays.rule.PlayRule;

/** The plays of a rule in rows of periods and groups, counted in the plainest way: each period is a list of its views. */
final class PlainRows {
    private final PlayRule rule;

    /** The plays and, if they are counted, the viewers of each row. */
    final Map<String, List<Long>> rows = new TreeMap<>();

    /** The viewers of each chart, {@code [column⇥…]}. */
    final Map<String, Set<String>> viewersOfCharts = new TreeMap<>();

    long repeats;
    long tooShort;

    private PlainRows(PlayRule rule) {
        this.rule = rule;
    }

    static PlainRows of(List<KeyedView> views, PlayRule rule) {
        PlainRows rows = new PlainRows(rule);
        Map<List<String>, List<KeyedView>> byViewer = new TreeMap<>(Comparator.comparing(List::toString));
        for (KeyedView view : views) {
            if (view.view().viewer().isEmpty()) {
                rows.addPlays(rows.playsOf(List.of(view)), 0);
            } else {
                byViewer.computeIfAbsent(
                                List.of(view.view().video(), view.view().viewer()), key -> new ArrayList<>())
                        .add(view);
            }
        }
        byViewer.values().forEach(rows::addViewer);
        return rows;
    }

    private void addViewer(List<KeyedView> views) {
        List<KeyedView> plays = new ArrayList<>();
        periods(views).forEach(period -> plays.addAll(playsOf(period)));
        addPlays(plays, 1);
    }

    private void addPlays(List<KeyedView> plays, int viewers) {
        Set<String> seen = new HashSet<>();
        for (KeyedView play : plays) {
            if (viewers > 0) {
                String chart = play.row().substring(0, play.row().lastIndexOf('\t') + 1);
                viewersOfCharts
                        .computeIfAbsent(chart, key -> new HashSet<>())
                        .add(play.view().viewer());
            }
            long viewer = rule.countsViewers() && seen.add(play.row()) ? viewers : 0;
            rows.merge(play.row(), List.of(1L, viewer), (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
        }
    }

    private Collection<List<KeyedView>> periods(List<KeyedView> views) {
        views.sort(Comparator.comparing(KeyedView::time).thenComparing(KeyedView.BY_COLUMNS));
        Map<Object, List<KeyedView>> periods = new TreeMap<>();
        KeyedView start = views.get(0);
        KeyedView last = start;
        for (KeyedView view : views) {
            KeyedView from = rule.sliding() ? last : start;
            if (rule.oncePer().isPresent()
                    && rule.oncePer().get() instanceof Period.Length length
                    && !view.time().isBefore(from.time().plus(length.duration()))) {
                start = view;
            }
            last = view;
            Object name = rule.oncePer().isEmpty() ? (Object) periods.size() : name(view, start);
            periods.computeIfAbsent(name, key -> new ArrayList<>()).add(view);
        }
        return periods.values();
    }

    /** The name of a view's period: the time at which it begins. */
    private String name(KeyedView view, KeyedView start) {
        if (!(rule.oncePer().orElseThrow() instanceof Period.Calendar calendar)) {
            return start.time().toString();
        }
        LocalDateTime local = LocalDateTime.ofInstant(view.time(), rule.zone());
        while (calendar.unit() == CalendarUnit.WEEK && local.getDayOfWeek() != calendar.firstDay()) {
            local = local.minusDays(1);
        }
        int length =
                switch (calendar.unit()) {
                    case HOUR -> "2026-11-20T08".length();
                    case DAY, WEEK -> "2026-11-20".length();
                    case MONTH -> "2026-11".length();
                    case YEAR -> "2026".length();
                };
        return local.toString().substring(0, length);
    }

    /** The views of a period that are plays. */
    private List<KeyedView> playsOf(List<KeyedView> period) {
        int most = rule.oncePer().isEmpty() ? period.size() : Math.min(period.size(), rule.atMost());
        int reached = 0;
        if (rule.amount().isPresent()) {
            BigDecimal sum = BigDecimal.ZERO;
            while (reached < period.size()
                    && sum.add(period.get(reached).amount())
                                    .compareTo(rule.amount().get().minimum())
                            < 0) {
                sum = sum.add(period.get(reached++).amount());
            }
            if (reached == period.size()) {
                tooShort += period.size();
                return List.of();
            }
        }
        repeats += period.size() - most;
        return period.subList(reached, reached + most);
    }
}
