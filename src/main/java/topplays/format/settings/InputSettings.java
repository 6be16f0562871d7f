package topplays.format.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import topplays.format.lists.LineLists;
import topplays.format.time.TimeFormat;
import topplays.rule.InvalidOptionException;
import topplays.rule.KeyColumns;
import topplays.rule.MinimumAmount;
import topplays.rule.PlayRule;

/**
 * How to read a log: its syntax, its fields, and which lines are counted. Immutable, and validated as a whole.
 *
 * <p>Invalid combinations are an {@link IllegalArgumentException} whose message names the command-line options.
 */
public record InputSettings(LineSyntax syntax, FieldNames fields, Selection selection, PlayRule rule, KeyColumns keys) {
    /** The columns of our own event line. */
    public static final List<String> EVENT_LINE = List.of("time", "user", "video");

    public InputSettings {
        TimeFormat.named(fields.timeFormat(), fields.timeZone());
        requireListedFields(syntax, fields, selection);
        if (fields.plays().isPresent() && (rule.isRule() || rule.countsPeople())) {
            throw InvalidOptionException.of(
                    InputOptions.PLAYS,
                    "--plays cannot be used with a rule, --count-viewers or --audience: a line of several"
                            + " plays is not one view");
        }
        if (syntax.format().hasFreeColumns() && !syntax.header()) {
            if ((selection.usesTime()
                            || rule.oncePer().isPresent()
                            || keys.period().isPresent())
                    && fields.time().isEmpty()) {
                throw InvalidOptionException.of(
                        RuleOptions.ONCE_PER,
                        "--since, --until, --once-per and --period need --time, the number of the column"
                                + " that holds the time");
            }
            named(syntax, fields, selection, rule, keys)
                    .flatMap(name -> fields.time().filter(name::equals).isPresent()
                            ? Stream.of(name.split(" ", 2))
                            : Stream.of(name))
                    .forEach(InputSettings::requireColumnNumber);
        }
        if (syntax.format() == LineFormat.COMBINED) {
            named(syntax, fields, selection, rule, keys).forEach(name -> requireOneOf(syntax.combinedFields(), name));
        }
        if (syntax.format() == LineFormat.TOPPLAYS) {
            named(syntax, fields, selection, rule, keys)
                    .filter(name -> !isEventColumn(name))
                    .forEach(name -> requireOneOf(EVENT_LINE, name));
        }
        if (syntax.format() == LineFormat.TOPPLAYS && !keys.groups().isEmpty()) {
            throw new IllegalArgumentException("--group needs a field of the log, and event lines have only time, user"
                    + " and video; count the log itself");
        }
        if (rule.usesViewer()) {
            RuleOptions.viewerFields(rule, fields, syntax);
        }
    }

    /** Counts all lines of a log of that format, by its default fields. */
    public static InputSettings of(LineFormat format) {
        return InputOptions.parse(Map.of(InputOptions.INPUT_FORMAT, format.toString()));
    }

    /** The same settings with other lists, such as the same ones after they were read. */
    public InputSettings with(LineLists lists) {
        return new InputSettings(syntax, fields, selection.with(lists), rule, keys);
    }

    /** The field that holds the time, named or by default. */
    public String timeField() {
        return fields.time().orElse(syntax.format().defaultTimeField());
    }

    /** The field that holds an event's time. If empty, the time of arrival is used. */
    public Optional<String> eventTime() {
        boolean isKnown = fields.time().isPresent() || syntax.hasTime() || selection.usesTime();
        return isKnown ? Optional.of(timeField()) : Optional.empty();
    }

    /** The field that holds an event's user, if there is one. */
    public Optional<String> eventUser() {
        return fields.user(syntax.format());
    }

    /** The fields that the settings name; a field may occur twice. */
    public Stream<String> namedFields() {
        return named(syntax, fields, selection, rule, keys);
    }

    /** The fields that together are a view's viewer; empty if no option uses it. */
    public List<String> viewerFields() {
        return rule.usesViewer() ? RuleOptions.viewerFields(rule, fields, syntax) : List.of();
    }

    /** Whether the time of a line is read. */
    public boolean usesTime() {
        return selection.usesTime()
                || rule.oncePer().isPresent()
                || keys.period().isPresent()
                || (rule.isRule() && eventTime().isPresent());
    }

    private static Stream<String> named(
            LineSyntax syntax, FieldNames fields, Selection selection, PlayRule rule, KeyColumns keys) {
        return Stream.of(
                        Stream.of(fields.video()),
                        Stream.of(fields.user(), fields.time(), fields.plays(), fields.agent(), fields.host())
                                .flatMap(Optional::stream),
                        listed(syntax, fields, selection),
                        selection.where().stream().map(Condition::field),
                        rule.viewer().fields().stream(),
                        rule.amount().map(MinimumAmount::field).stream(),
                        keys.groups().stream())
                .flatMap(names -> names);
    }

    /** The field that holds the user agent, if lines are compared with a list of robots. */
    public Optional<String> agentField() {
        return agentField(syntax, fields, selection);
    }

    /** The field that holds the address, if lines are compared with a list of hosts. */
    public Optional<String> hostField() {
        return hostField(syntax, fields, selection);
    }

    private static Optional<String> agentField(LineSyntax syntax, FieldNames fields, Selection selection) {
        return selection.lists().robotFiles().isEmpty()
                ? Optional.empty()
                : fields.agent().or(syntax.format()::defaultAgentField);
    }

    private static Optional<String> hostField(LineSyntax syntax, FieldNames fields, Selection selection) {
        return selection.lists().hostFiles().isEmpty()
                ? Optional.empty()
                : fields.host().or(syntax.format()::defaultHostField);
    }

    /** The fields that are compared with lists. */
    private static Stream<String> listed(LineSyntax syntax, FieldNames fields, Selection selection) {
        return Stream.of(agentField(syntax, fields, selection), hostField(syntax, fields, selection))
                .flatMap(Optional::stream);
    }

    private static void requireListedFields(LineSyntax syntax, FieldNames fields, Selection selection) {
        if (!selection.lists().robotFiles().isEmpty()) {
            requireListedField(
                    syntax,
                    agentField(syntax, fields, selection),
                    "--" + InputOptions.ROBOTS,
                    "--" + InputOptions.AGENT,
                    "user agent");
        }
        if (!selection.lists().hostFiles().isEmpty()) {
            requireListedField(
                    syntax,
                    hostField(syntax, fields, selection),
                    "--" + InputOptions.EXCLUDE_HOSTS,
                    "--" + InputOptions.HOST,
                    "address");
        }
    }

    private static void requireListedField(
            LineSyntax syntax, Optional<String> field, String list, String option, String content) {
        if (syntax.format() == LineFormat.TOPPLAYS) {
            throw new IllegalArgumentException(
                    "%s needs the %s, and event lines have only time, user and video; give %s when the logs are ingested"
                            .formatted(list, content, list));
        }
        if (field.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s needs %s, the field that holds the %s".formatted(list, option, content));
        }
    }

    private static void requireColumnNumber(String name) {
        if (!Columns.isNumber(name)) {
            throw InvalidOptionException.ofField(
                    name, "without --header a column is given by its number, from 1: '" + name + "'");
        }
    }

    private static boolean isEventColumn(String number) {
        return Columns.isNumber(number) && Integer.parseInt(number) <= EVENT_LINE.size();
    }

    private static void requireOneOf(List<String> known, String name) {
        if (name.isEmpty() || !known.contains(name)) {
            throw InvalidOptionException.ofField(
                    name,
                    "this input format has no field '" + name + "'; its fields are "
                            + known.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(", ")));
        }
    }
}
