package topplays.format.settings;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Stream;
import topplays.rule.InvalidOptionException;
import topplays.rule.MinimumAmount;
import topplays.rule.Period;
import topplays.rule.PlayRule;
import topplays.rule.ViewerChoice;

/** A rule as options: a map from an option's name on the command line, without dashes, to its value. */
public final class RuleOptions {
    public static final String VIEWER = "viewer";
    public static final String IPV6_PREFIX = "ipv6-prefix";
    public static final String ONCE_PER = "once-per";
    public static final String SLIDING = "sliding";
    public static final String AT_MOST = "at-most";
    public static final String AMOUNT = "amount";
    public static final String MIN_AMOUNT = "min-amount";
    public static final String UNKNOWN_VIEWER = "unknown-viewer";
    public static final String COUNT_VIEWERS = "count-viewers";
    public static final String AUDIENCE = "audience";
    public static final String ZONE = "zone";
    /** The values of {@value #UNKNOWN_VIEWER}. */
    public static final List<String> UNKNOWN_VIEWERS = List.of("count", "drop");

    /** The options with one value. */
    public static final List<String> SINGLE =
            List.of(IPV6_PREFIX, ONCE_PER, AT_MOST, AMOUNT, MIN_AMOUNT, UNKNOWN_VIEWER, ZONE);
    /** The options without a value. */
    public static final List<String> BARE = List.of(SLIDING, COUNT_VIEWERS, AUDIENCE);

    private RuleOptions() {}

    /**
     * The rule that these options make; other options are ignored.
     *
     * @throws IllegalArgumentException if an option has no valid value, or options contradict each other
     */
    public static PlayRule parse(Map<String, ?> options) {
        Optional<String> field = InputOptions.text(options, AMOUNT);
        Optional<BigDecimal> minimum = InputOptions.text(options, MIN_AMOUNT).map(RuleOptions::amount);
        if (field.isPresent() != minimum.isPresent()) {
            throw InvalidOptionException.of(
                    field.isPresent() ? AMOUNT : MIN_AMOUNT,
                    "--amount and --min-amount are used together: the field, and the number that it must reach");
        }
        return new PlayRule(
                InputOptions.text(options, ONCE_PER).map(Period::parse),
                Boolean.TRUE.equals(options.get(SLIDING)),
                whole(options, AT_MOST).orElse(1),
                field.map(name -> new MinimumAmount(name, minimum.orElseThrow())),
                viewer(options),
                Boolean.TRUE.equals(options.get(COUNT_VIEWERS)),
                Boolean.TRUE.equals(options.get(AUDIENCE)),
                zone(options));
    }

    private static BigDecimal amount(String text) {
        return Decimals.parse(text)
                .orElseThrow(
                        () -> InvalidOptionException.of(MIN_AMOUNT, "--min-amount takes a number: '" + text + "'"));
    }

    private static OptionalInt whole(Map<String, ?> options, String name) {
        Optional<String> text = InputOptions.text(options, name);
        try {
            return text.isPresent() ? OptionalInt.of(Integer.parseInt(text.get())) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            throw InvalidOptionException.of(name, "--" + name + " takes a whole number: '" + text.get() + "'")
                    .because(e);
        }
    }

    private static ViewerChoice viewer(Map<String, ?> options) {
        String unknown = InputOptions.text(options, UNKNOWN_VIEWER).orElse("count");
        if (!UNKNOWN_VIEWERS.contains(unknown)) {
            throw InvalidOptionException.of(UNKNOWN_VIEWER, "--unknown-viewer takes count or drop: '" + unknown + "'");
        }
        return new ViewerChoice(
                InputOptions.texts(options, VIEWER), whole(options, IPV6_PREFIX), unknown.equals("drop"));
    }

    /** The zone of the calendar, and of the times of other options without one. */
    public static ZoneId zone(Map<String, ?> options) {
        return InputOptions.text(options, ZONE)
                .map(name -> InputOptions.zone(ZONE, name))
                .orElse(ZoneOffset.UTC);
    }

    /** Puts the options that make this rule, without defaults. */
    static void put(PlayRule rule, SortedMap<String, Object> options) {
        rule.oncePer().ifPresent(period -> options.put(ONCE_PER, period.toString()));
        if (rule.sliding()) {
            options.put(SLIDING, true);
        }
        if (rule.atMost() > 1) {
            options.put(AT_MOST, Integer.toString(rule.atMost()));
        }
        rule.amount().ifPresent(amount -> {
            options.put(AMOUNT, amount.field());
            options.put(MIN_AMOUNT, amount.minimum().toString());
        });
        if (!rule.viewer().fields().isEmpty()) {
            options.put(VIEWER, rule.viewer().fields());
        }
        if (rule.viewer().ipv6Prefix().isPresent()) {
            options.put(IPV6_PREFIX, Integer.toString(rule.viewer().ipv6Prefix().getAsInt()));
        }
        if (rule.viewer().dropsUnknown()) {
            options.put(UNKNOWN_VIEWER, "drop");
        }
        if (rule.countsViewers()) {
            options.put(COUNT_VIEWERS, true);
        }
        if (rule.countsAudience()) {
            options.put(AUDIENCE, true);
        }
        if (!rule.zone().equals(ZoneOffset.UTC)) {
            options.put(ZONE, rule.zone().getId());
        }
    }

    /** The viewer's fields: those named or, if there are none, those that the format is known to have. */
    static List<String> viewerFields(PlayRule rule, FieldNames fields, LineSyntax syntax) {
        if (!rule.viewer().fields().isEmpty()) {
            return rule.viewer().fields();
        }
        Optional<String> user = fields.user(syntax.format());
        if (user.isPresent()) {
            return List.of(user.get());
        }
        List<String> byDefault =
                switch (syntax.format()) {
                    case COMBINED ->
                        Stream.of("host", "agent")
                                .filter(syntax.combinedFields()::contains)
                                .toList();
                    case W3C -> List.of("c-ip", "cs(User-Agent)");
                    default -> List.of();
                };
        if (byDefault.isEmpty()) {
            throw new IllegalArgumentException(
                    "--viewer is missing: the field, or several, that tell one viewer from another, such as --viewer user");
        }
        return byDefault;
    }
}
