package topplays.cli.chart;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A view of the reference: a line of a log with a time, two groups and a video. */
record PlainView(Instant time, List<String> groups, String video) {
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    String line() {
        return time + "\t" + String.join("\t", groups) + "\t" + video;
    }

    /** The key of its count by this period, and by the groups of these numbers. */
    String key(String period, int... kept) {
        Stream<String> columns = Stream.concat(
                period.equals("none") ? Stream.empty() : Stream.of(name(period)),
                IntStream.of(kept).mapToObj(groups::get).map(group -> group.isEmpty() ? "-" : group));
        return Stream.concat(columns, Stream.of(video)).collect(joining("\t"));
    }

    String name(String period) {
        LocalDateTime local = LocalDateTime.ofInstant(time, ZONE);
        String date = local.toLocalDate().toString();
        return switch (period) {
            case "hour" -> local.toString().substring(0, "2026-11-20T08".length());
            case "day" -> date;
            case "week" ->
                local.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toString();
            case "week:fri" ->
                local.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY))
                        .toString();
            case "month" -> date.substring(0, "2026-11".length());
            default -> date.substring(0, "2026".length());
        };
    }

    static List<PlainView> random(Random random, int number) {
        Instant start = Instant.parse("2026-10-20T00:00:00Z");
        String[] groups = {"", "D", "DE", "FR", "D\u0001", "é", "a b"};
        List<PlainView> views = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Instant time = start.plusSeconds(random.nextInt(40 * 86_400));
            views.add(new PlainView(
                    time,
                    List.of(groups[random.nextInt(groups.length)], groups[random.nextInt(3)]),
                    "v" + (int) Math.abs(4 * random.nextGaussian())));
        }
        return views;
    }

    static List<String> counts(List<PlainView> views, Function<PlainView, String> key) {
        return plays(views, key).entrySet().stream()
                .map(each -> each.getKey() + "\t" + each.getValue())
                .toList();
    }

    private static SortedMap<String, Long> plays(List<PlainView> views, Function<PlainView, String> key) {
        SortedMap<String, Long> plays = new TreeMap<>();
        views.forEach(view -> plays.merge(key.apply(view), 1L, Long::sum));
        return plays;
    }

    /** The charts' columns, column by column, and their videos with their plays, best first. */
    private static SortedMap<List<String>, List<Map.Entry<String, Long>>> ranked(
            List<PlainView> views, String period, int... kept) {
        SortedMap<List<String>, List<Map.Entry<String, Long>>> ranked =
                new TreeMap<>(Comparator.comparing(columns -> String.join("\u0000", columns)));
        plays(views, view -> view.key(period, kept)).forEach((key, plays) -> {
            List<String> columns = List.of(key.split("\t", -1));
            int last = columns.size() - 1;
            ranked.computeIfAbsent(columns.subList(0, last), chart -> new ArrayList<>())
                    .add(Map.entry(columns.get(last), plays));
        });
        ranked.values()
                .forEach(videos -> videos.sort(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey())));
        return ranked;
    }

    static List<String> charts(List<PlainView> views, int k, String period, int... kept) {
        List<String> rows = new ArrayList<>();
        ranked(views, period, kept).forEach((columns, videos) -> {
            for (Map.Entry<String, Long> video : videos.subList(0, Math.min(k, videos.size()))) {
                long rank = 1
                        + videos.stream()
                                .filter(other -> other.getValue() > video.getValue())
                                .count();
                List<String> row = new ArrayList<>(columns);
                row.addAll(List.of("" + rank, video.getKey(), "" + video.getValue()));
                rows.add(String.join("\t", row));
            }
        });
        return rows;
    }

    static List<String> totals(List<PlainView> views, String period, int... kept) {
        List<String> totals = new ArrayList<>();
        ranked(views, period, kept).forEach((columns, videos) -> {
            List<String> row = new ArrayList<>(columns);
            row.add("" + videos.stream().mapToLong(Map.Entry::getValue).sum());
            row.add("" + videos.size());
            totals.add(String.join("\t", row));
        });
        return totals;
    }
}
