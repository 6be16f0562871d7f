package topplays.verify.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import topplays.format.settings.KeyOptions;
import topplays.format.settings.RuleOptions;

/** Options of a rule and of key columns made by chance. */
final class RandomRules {
    private RandomRules() {}

    /**
     * Adds a rule to options at times.
     *
     * @param column returns a field of the log by chance
     * @param amount the field of numbers
     */
    static void addTo(Map<String, Object> options, RandomFields fields, Supplier<String> column, String amount) {
        if (!fields.chance(2)) {
            return;
        }
        List<String> viewer = new ArrayList<>();
        while (viewer.isEmpty() || fields.chance(2)) {
            viewer.add(column.get());
        }
        options.put(RuleOptions.VIEWER, viewer);
        if (fields.chance(2)) {
            options.put(RuleOptions.IPV6_PREFIX, fields.one("1", "48", "64", "127", "128"));
        }
        if (!fields.chance(3)) {
            options.put(RuleOptions.ONCE_PER, fields.one("hour", "day", "week:tue", "month", "30s", "2h"));
        }
        if (fields.chance(3)) {
            options.put(RuleOptions.SLIDING, true);
        }
        if (fields.chance(3)) {
            options.put(RuleOptions.AT_MOST, "2");
        }
        if (fields.chance(3)) {
            options.put(RuleOptions.AMOUNT, amount);
            options.put(RuleOptions.MIN_AMOUNT, fields.one("1", "1.50", "1e1"));
        }
        options.put(RuleOptions.UNKNOWN_VIEWER, fields.one("count", "drop"));
        if (fields.chance(2)) {
            options.put(RuleOptions.COUNT_VIEWERS, true);
        }
        options.put(RuleOptions.ZONE, zone(fields));
    }

    private static String zone(RandomFields fields) {
        return fields.one("UTC", "Asia/Kolkata", "America/St_Johns");
    }

    /**
     * Adds key columns to options at times.
     *
     * @param column returns a field of the log by chance
     */
    static void addKeysTo(Map<String, Object> options, RandomFields fields, Supplier<String> column) {
        if (!fields.chance(3)) {
            return;
        }
        if (!fields.chance(3)) {
            options.put(KeyOptions.PERIOD, fields.one("hour", "day", "week", "week:fri", "month", "year"));
            options.put(RuleOptions.ZONE, zone(fields));
        }
        List<String> groups = new ArrayList<>();
        while (fields.chance(2)) {
            groups.add(column.get());
        }
        if (!groups.isEmpty()) {
            options.put(KeyOptions.GROUP, groups);
        }
    }
}
