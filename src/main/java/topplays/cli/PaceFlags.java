package topplays.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import topplays.pacing.PacingPreset;
import topplays.pacing.PacingSettings;
import topplays.pacing.PolicyKind;

/**
 * What is paced, how, and by which policies.
 *
 * @param warmUp the start of the trace that is not scored, if the user says how long
 */
record PaceFlags(String trace, PacingSettings settings, List<PolicyKind> policies, Optional<Duration> warmUp) {
    private static final String DEADLINE = "deadline";
    private static final String TICK = "tick";
    private static final String CAPACITY = "capacity";
    private static final String PRESET = "preset";
    private static final String POLICY = "policy";
    private static final String WARM_UP = "warm-up";

    static Command.OptionGroup group() {
        Option policies = Option.builder()
                .longOpt(POLICY)
                .hasArgs()
                .argName("P…")
                .desc("only these of " + PolicyKind.names() + " (default: all)")
                .get();
        Options options = new Options()
                .addOption(Flags.valued(
                        PRESET,
                        "NAME",
                        "fresh: within 15m, takes the bursts out; level: within 24h, takes the day out"
                                + " (default: fresh)"))
                .addOption(Flags.valued(
                        DEADLINE,
                        "DURATION",
                        "the longest from arrival to release, such as 15m (default: the preset's)"))
                .addOption(Flags.valued(
                        TICK, "DURATION", "how often the pacer decides (default: a 60th of the deadline, at most 5m)"))
                .addOption(Flags.valued(CAPACITY, "EVENTS", "the most that waits (default: no limit)"))
                .addOption(policies)
                .addOption(Flags.valued(
                        WARM_UP,
                        "DURATION",
                        "the start that is not scored (default: 1h; 1d for traces of 2d and more)"));
        return new Command.OptionGroup("Pacing", options);
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

    /** The names after {@code --policy}; the last may be the trace, which follows them without a sign. */
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
        PacingPreset preset =
                line.hasOption(PRESET) ? PacingPreset.named(Flags.value(line, PRESET)) : PacingPreset.FRESH;
        Duration deadline = Flags.duration(line, DEADLINE).orElse(preset.deadline());
        PacingSettings settings = Flags.duration(line, TICK)
                .map(tick -> PacingSettings.of(deadline, tick))
                .orElseGet(() -> PacingSettings.of(deadline));
        return line.hasOption(CAPACITY) ? settings.withCapacity(capacity(line)) : settings;
    }

    private static long capacity(CommandLine line) {
        try {
            return Long.parseLong(Flags.value(line, CAPACITY));
        } catch (NumberFormatException e) {
            throw new UsageException(
                    "--capacity takes a whole number of events: '" + line.getOptionValue(CAPACITY) + "'");
        }
    }
}
