package topplays.cli.evaluate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import topplays.cli.options.ArgumentName;
import topplays.cli.options.DeadlineFlags;
import topplays.cli.options.Flags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.UsageException;
import topplays.pacing.PacingSettings;
import topplays.pacing.policy.PolicyKind;

/**
 * The options of {@code pace}.
 *
 * @param warmUp the length of the start of the trace that is not scored, if given
 */
record PaceFlags(String trace, PacingSettings settings, List<PolicyKind> policies, Optional<Duration> warmUp) {
    private static final String CAPACITY = "capacity";
    private static final String POLICY = "policy";
    private static final String WARM_UP = "warm-up";

    static OptionGroup group() {
        Option policies = Option.builder()
                .longOpt(POLICY)
                .hasArgs()
                .argName(ArgumentName.oneOf((Object[]) PolicyKind.values()).text())
                .desc("only these policies, separated by commas or spaces (default: all)")
                .get();
        Options options = DeadlineFlags.options()
                .addOption(Flags.valued(CAPACITY, "EVENTS", "maximum number of waiting events (default: no limit)"))
                .addOption(policies)
                .addOption(Flags.valued(
                        WARM_UP,
                        "DURATION",
                        "the start of the trace that is not scored (default: 1h; 1d for traces of 2d and more)"));
        return new OptionGroup("Pacing", options);
    }

    static PaceFlags of(CommandLine line) {
        List<String> operands = new ArrayList<>(line.getArgList());
        List<String> policies = policyNames(line);
        if (operands.isEmpty() && !policies.isEmpty() && !isPolicy(policies.get(policies.size() - 1))) {
            operands.add(policies.remove(policies.size() - 1));
        }
        if (operands.size() != 1) {
            throw new UsageException("pace needs one TRACE.csv");
        }
        List<PolicyKind> kinds = policies.isEmpty()
                ? List.of(PolicyKind.values())
                : policies.stream().map(PolicyKind::named).distinct().toList();
        return new PaceFlags(operands.get(0), settings(line), kinds, Flags.duration(line, WARM_UP));
    }

    /** The names after {@code --policy}; the last may be the trace, which follows them without a separator. */
    private static List<String> policyNames(CommandLine line) {
        List<String> names = new ArrayList<>();
        if (line.hasOption(POLICY)) {
            for (String value : line.getOptionValues(POLICY)) {
                names.addAll(Arrays.asList(value.split(",", -1)));
            }
        }
        return names;
    }

    private static boolean isPolicy(String name) {
        return Arrays.stream(PolicyKind.values())
                .anyMatch(kind -> kind.toString().equals(name));
    }

    private static PacingSettings settings(CommandLine line) {
        PacingSettings settings = DeadlineFlags.settings(line);
        OptionalLong capacity = Flags.number(line, CAPACITY, 1);
        return capacity.isPresent() ? settings.withCapacity(capacity.getAsLong()) : settings;
    }
}
