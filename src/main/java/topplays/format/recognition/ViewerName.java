package topplays.format.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import topplays.format.settings.InputOptions;
import topplays.format.settings.RuleOptions;

/** Finds out whether a rule lacks the field of the viewer, and suggests one by its name. */
final class ViewerName {
    private static final List<String> LIKELY = List.of(
            "user", "viewer", "listener", "visitor", "member", "client", "uid", "session", "ip", "host", "addr");

    private ViewerName() {}

    /** Whether the options have a rule that compares viewers, and no field that holds them. */
    static boolean isMissing(Recognition found) {
        return !found.isGiven(RuleOptions.VIEWER)
                && !found.isGiven(InputOptions.USER)
                && RuleOptions.parse(found.options()).usesViewer();
    }

    /**
     * The question for the viewer.
     *
     * @param kind what the log has: columns or members
     * @param description a sentence that lists them
     * @param suggestion one of them
     */
    static UnclearInputException question(Recognition found, String kind, String description, String suggestion) {
        return new UnclearInputException(
                "which " + kind + " is the viewer? Choose it with --viewer, which is repeatable. " + description,
                found.with(RuleOptions.VIEWER, suggestion).commandLine());
    }

    /** A name to suggest as the viewer. */
    static String likeliestIn(List<String> names) {
        return LIKELY.stream()
                .flatMap(likely ->
                        names.stream()
                                .filter(name -> name.toLowerCase(Locale.ROOT).contains(likely))
                                .findFirst()
                                .stream())
                .findFirst()
                .or(() -> Optional.ofNullable(names.isEmpty() ? null : names.get(0)))
                .orElse("user");
    }
}
