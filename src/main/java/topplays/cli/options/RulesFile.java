package topplays.cli.options;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.hadoop.conf.Configuration;
import topplays.format.settings.InputOptions;
import topplays.format.settings.RuleOptions;
import topplays.format.settings.UnknownFieldException;
import topplays.rule.InvalidOptionException;
import topplays.storage.input.ListReader;

/**
 * Options from the file of {@code --rules}: one {@code option value} per line, without dashes. The value is the rest of the line.
 * Blank lines and lines that begin with {@code #} are ignored.
 *
 * @param path the file; empty if there is none
 * @param entries without those that the command line overrides
 */
public record RulesFile(String path, List<Entry> entries) {
    static final String RULES = "rules";
    /** The options whose values on the command line are added to the file's. */
    private static final List<String> ADDED =
            List.of(InputOptions.WHERE, InputOptions.ROBOTS, InputOptions.EXCLUDE_HOSTS);

    private static final List<String> SINGLE = Stream.concat(
                    Stream.of(InputOptions.AGENT, InputOptions.HOST), RuleOptions.SINGLE.stream())
            .toList();
    /** The options whose values are fields, or begin with one. */
    private static final List<String> FIELDS =
            List.of(InputOptions.AGENT, InputOptions.HOST, RuleOptions.VIEWER, RuleOptions.AMOUNT, InputOptions.WHERE);

    private static final Pattern LINE = Pattern.compile("([a-z0-9-]+)(?:[ \\t]+(.*))?");

    /** An option on a line, counted from 1. */
    record Entry(String option, String value, int line) {}

    static Option option() {
        return Flags.valued(
                RULES,
                "FILE",
                "read options of this group, --where, --robots, --exclude-hosts, --agent and --host from a file, one"
                        + " 'option value' per line; options on the command line win or, if repeatable, are added");
    }

    /** Reads the file that the command line names, if it names one. */
    public static RulesFile of(CommandLine line, Configuration conf) throws IOException {
        if (!line.hasOption(RULES)) {
            return new RulesFile("", List.of());
        }
        String path = Flags.value(line, RULES);
        String text = new String(new ListReader(conf).content(path, "rules file"), StandardCharsets.UTF_8);
        List<Entry> entries = parse(path, text).stream()
                .filter(entry -> ADDED.contains(entry.option) || !line.hasOption(entry.option))
                .toList();
        return new RulesFile(path, entries);
    }

    private static List<Entry> parse(String path, String text) {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String content = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            if (content.isBlank() || content.startsWith("#")) {
                continue;
            }
            Entry entry = entry(path, content, number);
            boolean isAgain = !seen.add(entry.option);
            if (isAgain && !ADDED.contains(entry.option) && !entry.option.equals(RuleOptions.VIEWER)) {
                throw new UsageException("%s, line %d: %s is given twice".formatted(path, number, entry.option));
            }
            entries.add(entry);
        }
        return entries;
    }

    private static Entry entry(String path, String line, int number) {
        Matcher parts = LINE.matcher(line);
        String name = parts.matches() ? parts.group(1) : line;
        String value = parts.matches() && parts.group(2) != null ? parts.group(2) : "";
        boolean isKnown = Stream.of(RuleOptions.BARE, ADDED, SINGLE, List.of(RuleOptions.VIEWER))
                .anyMatch(options -> options.contains(name));
        if (!isKnown) {
            throw new UsageException(
                    ("%s, line %d: a line is 'option value', without dashes, of one of these options: %s:" + " '%s'")
                            .formatted(
                                    path,
                                    number,
                                    String.join(
                                            ", ",
                                            Stream.of(List.of(RuleOptions.VIEWER), SINGLE, RuleOptions.BARE, ADDED)
                                                    .flatMap(List::stream)
                                                    .sorted()
                                                    .toList()),
                                    line));
        }
        if (RuleOptions.BARE.contains(name) != value.isEmpty()) {
            throw new UsageException("%s, line %d: %s takes %s value: '%s'"
                    .formatted(path, number, name, RuleOptions.BARE.contains(name) ? "no" : "a", line));
        }
        return new Entry(name, value, number);
    }

    /** Adds the file's options to those of the command line. */
    void addTo(SortedMap<String, Object> options) {
        for (String name : SINGLE) {
            values(name).forEach(value -> options.putIfAbsent(name, value));
        }
        for (String name : RuleOptions.BARE) {
            values(name).forEach(value -> options.put(name, true));
        }
        if (!values(RuleOptions.VIEWER).isEmpty()) {
            options.putIfAbsent(RuleOptions.VIEWER, values(RuleOptions.VIEWER));
        }
        for (String name : ADDED) {
            List<String> ours = name.equals(InputOptions.WHERE)
                    ? values(name)
                    : values(name).stream().map(ListReader::absolute).toList();
            if (!ours.isEmpty()) {
                List<?> given = options.get(name) instanceof List<?> list ? list : List.of();
                options.put(
                        name,
                        Stream.concat(ours.stream(), given.stream()).distinct().toList());
            }
        }
    }

    private List<String> values(String name) {
        return entries.stream()
                .filter(entry -> entry.option.equals(name))
                .map(Entry::value)
                .toList();
    }

    /** Work that uses the options of a file. */
    public interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    /** Does the work. The message of a failure that is about an option or field of this file also names its line. */
    public <T> T explaining(Work<T> work) throws IOException, InterruptedException {
        try {
            return work.run();
        } catch (UsageException e) {
            throw new UsageException(e.getMessage() + place(e), e);
        } catch (IOException e) {
            String place = place(e);
            throw place.isEmpty() ? e : new IOException(e.getMessage() + place, e);
        }
    }

    /** The line that a failure is about; empty if it is about none. */
    private String place(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Predicate<Entry> isCause = isCause(cause);
            Optional<Entry> entry = entries.stream().filter(isCause).findFirst();
            if (entry.isPresent()) {
                return " (" + path + ", line " + entry.get().line + ")";
            }
        }
        return "";
    }

    private static Predicate<Entry> isCause(Throwable cause) {
        if (cause instanceof UnknownFieldException unknown) {
            return entry -> isField(entry, unknown.field());
        }
        if (cause instanceof InvalidOptionException invalid) {
            boolean isAnyValue = invalid.value().isEmpty();
            return entry ->
                    invalid.field().filter(field -> isField(entry, field)).isPresent()
                            || (invalid.option().filter(entry.option::equals).isPresent()
                                    && (isAnyValue || invalid.value().get().equals(entry.value)));
        }
        return entry -> false;
    }

    private static boolean isField(Entry entry, String field) {
        return FIELDS.contains(entry.option) && field(entry).equals(field);
    }

    /** The field that an entry names, or its whole value. */
    private static String field(Entry entry) {
        return entry.option.equals(InputOptions.WHERE)
                ? entry.value.split("[=!<>]", 2)[0].stripTrailing()
                : entry.value;
    }
}
