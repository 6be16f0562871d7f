package topplays.jobs.addition;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import topplays.format.lists.ListFile;
import topplays.format.settings.InputOptions;
import topplays.format.settings.RuleOptions;
import topplays.storage.result.CountsDirectory;

/**
 * The options that counts must share to be added up: those that decide which views are plays and what a line of counts means.
 *
 * <p>Options that say how a log is read or which lines of it are counted may differ: sites have logs of different formats with
 * different field names, and each count may have its own {@code --where}, {@code --since} and {@code --until}.
 */
final class ComparedOptions {
    private static final List<String> LISTS = List.of(InputOptions.ROBOTS, InputOptions.EXCLUDE_HOSTS);
    private static final List<String> ALL = List.of(
            RuleOptions.ONCE_PER,
            RuleOptions.SLIDING,
            RuleOptions.AT_MOST,
            RuleOptions.MIN_AMOUNT,
            RuleOptions.UNKNOWN_VIEWER,
            RuleOptions.IPV6_PREFIX,
            RuleOptions.COUNT_VIEWERS,
            RuleOptions.AUDIENCE,
            RuleOptions.ZONE,
            "period",
            "group",
            InputOptions.ROBOTS,
            InputOptions.EXCLUDE_HOSTS);
    private static final Set<String> OF_VIEWERS = Set.of(RuleOptions.COUNT_VIEWERS, RuleOptions.AUDIENCE);
    private static final int DIGEST_CHARACTERS = 8;

    private ComparedOptions() {}

    /**
     * Refuses two counts with different options.
     *
     * @param leavesViewersOut whether only one of them may have counted viewers
     */
    static void requireEqual(CountsDirectory one, CountsDirectory other, boolean leavesViewersOut) throws IOException {
        for (String name : ALL) {
            boolean matters = !OF_VIEWERS.contains(name) || !leavesViewersOut;
            if (matters && !meaning(name, one).equals(meaning(name, other))) {
                throw new IOException(
                        "the counts cannot be added up: %s was made %s and %s %s; count both with the same options"
                                .formatted(one.path(), text(name, one), other.path(), text(name, other)));
            }
        }
    }

    /** The options, of a count that is added, that its sums keep. */
    static SortedMap<String, Object> of(CountsDirectory counts) {
        SortedMap<String, Object> options = new TreeMap<>(counts.summary().settings());
        options.keySet().retainAll(ALL);
        return options;
    }

    /** A value that is equal for options that mean the same, or an empty text if the option is not given. */
    private static Object meaning(String name, CountsDirectory counts) {
        Object value = counts.summary().settings().getOrDefault(name, "");
        if (LISTS.contains(name)) {
            return files(value).stream()
                    .map(file -> file.sha256().orElse(file.path()))
                    .sorted()
                    .toList();
        }
        return name.equals(RuleOptions.MIN_AMOUNT) && !value.equals("")
                ? new BigDecimal(String.valueOf(value)).stripTrailingZeros()
                : value;
    }

    private static List<ListFile> files(Object option) {
        return option instanceof List<?> files
                ? files.stream().map(ListFile::of).toList()
                : List.of();
    }

    private static String text(String name, CountsDirectory counts) {
        Object value = counts.summary().settings().get(name);
        if (value == null) {
            return "without --" + name;
        }
        String values = LISTS.contains(name)
                ? files(value).stream().map(ComparedOptions::text).collect(Collectors.joining(", "))
                : String.valueOf(value);
        return "with --" + name + (value.equals(true) ? "" : " " + values);
    }

    private static String text(ListFile file) {
        return file.path()
                + file.sha256()
                        .map(digest -> " (SHA-256 " + digest.substring(0, DIGEST_CHARACTERS) + "…)")
                        .orElse("");
    }
}
