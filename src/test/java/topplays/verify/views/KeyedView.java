package topplays.verify.views;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import topplays.rule.PlainPlays.View;
import topplays.rule.RandomViews;

/** A view with the key columns of its row: the name of a period and a group or two. */
record KeyedView(View view, List<String> columns) {
    static final Comparator<KeyedView> BY_COLUMNS =
            Comparator.comparing(view -> String.join("\0", view.columns).replace("\0\0", "\0\1"));

    Instant time() {
        return view.time();
    }

    BigDecimal amount() {
        return view.amount();
    }

    /** The row as in COUNTS. */
    String row() {
        return String.join("\t", columns) + "\t" + view.video();
    }

    /** Views made by chance. */
    static List<KeyedView> random(Random random, String period, ZoneId zone) {
        String[] groups = {"-", "D", "DE", "D\1", "\u00e9", "\u00ff"};
        int number = random.nextInt(3);
        List<KeyedView> views = new ArrayList<>();
        for (View view : RandomViews.of(random)) {
            List<String> columns = new ArrayList<>(List.of(name(view.time(), period, zone)));
            for (int group = 0; group < number; group++) {
                columns.add(groups[random.nextInt(groups.length)]);
            }
            views.add(new KeyedView(view, columns));
        }
        return views;
    }

    private static String name(Instant time, String period, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(time, zone);
        return switch (period) {
            case "hour" -> local.toString().substring(0, "2026-11-20T08".length());
            case "day" -> local.toString().substring(0, "2026-11-20".length());
            case "month" -> local.toString().substring(0, "2026-11".length());
            case "year" -> local.toString().substring(0, "2026".length());
            default ->
                local.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY))
                        .toString()
                        .substring(0, "2026-11-20".length());
        };
    }
}
