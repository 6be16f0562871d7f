package topplays.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import topplays.model.DurationText;
import topplays.model.SizeText;
import topplays.pacing.PacingSettings;
import topplays.pacing.policy.PolicyKind;
import topplays.pipeline.BufferSettings;

/** The options that say how events are buffered on their way into batches. */
public final class BufferFlags {
    private static final long USUAL_MAX_BATCH = 128L << 20;

    private static final String BATCH_INTERVAL = "batch-interval";
    private static final String MIN_BATCH = "min-batch";
    private static final String MAX_BATCH = "max-batch";
    private static final String CAPACITY = "capacity";
    private static final String MEMORY = "memory";
    private static final String POLICY = "policy";
    private static final long USUAL_MIN_BATCH = 64L << 10;
    private static final Duration LEAST_DEADLINE = Duration.ofSeconds(1);
    private static final long LEAST_CAPACITY = 64L << 10;
    private static final long USUAL_MEMORY = 256L << 20;

    private BufferFlags() {}

    public static Command.OptionGroup group() {
        Options options = DeadlineFlags.options()
                .addOption(Flags.valued(
                        BATCH_INTERVAL,
                        "DURATION",
                        "how often a batch is written while the rate fills one (default: 60s, at most a third of the"
                                + " deadline)"))
                .addOption(Flags.valued(
                        MIN_BATCH,
                        "SIZE",
                        "the least a batch holds, unless less arrives within the deadline (default: 64k)"))
                .addOption(maxBatchOption())
                .addOption(Flags.valued(
                        CAPACITY,
                        "SIZE",
                        "the most that waits; then producers wait (default: the free disk less a tenth)"))
                .addOption(Flags.choice(
                        POLICY,
                        PolicyKind.values(),
                        "what decides when events are released (default: " + PolicyKind.TAUT_STRING + ")"));
        return new Command.OptionGroup("Pacing", options);
    }

    static Option maxBatchOption() {
        return Flags.valued(MAX_BATCH, "SIZE", "the most a batch holds, of imported files too (default: 128m)");
    }

    /** Whether the option says how batches are cut, and not when. */
    public static boolean isOfBatches(Option option) {
        return MAX_BATCH.equals(option.getLongOpt());
    }

    public static Option memoryOption() {
        return Flags.valued(
                MEMORY,
                "SIZE",
                "the most of the waiting events that is kept in memory, the rest on disk (default: 256m, at most a"
                        + " quarter of the heap)");
    }

    public static long maxBatchOf(CommandLine line) {
        return Flags.size(line, MAX_BATCH).orElse(USUAL_MAX_BATCH);
    }

    public static long memoryOf(CommandLine line) {
        return Flags.size(line, MEMORY)
                .orElse(Math.min(USUAL_MEMORY, Runtime.getRuntime().maxMemory() / 4));
    }

    public static BufferSettings of(CommandLine line) {
        PacingSettings usual = DeadlineFlags.settings(line);
        Duration interval = Flags.duration(line, BATCH_INTERVAL).orElse(usual.batchInterval());
        long minBatch = Flags.size(line, MIN_BATCH).orElse(USUAL_MIN_BATCH);
        long maxBatch = maxBatchOf(line);
        require(
                maxBatch / 2 >= minBatch,
                "--max-batch must be at least twice --min-batch, " + SizeText.of(minBatch) + ": "
                        + SizeText.of(maxBatch));
        require(
                usual.deadline().compareTo(LEAST_DEADLINE) >= 0,
                "--deadline must be at least a second, for a batch takes" + " its time to be written: "
                        + DurationText.of(usual.deadline()));
        PolicyKind policy =
                line.hasOption(POLICY) ? PolicyKind.named(Flags.value(line, POLICY)) : PolicyKind.TAUT_STRING;
        OptionalLong capacity = Flags.size(line, CAPACITY);
        long least = Math.max(LEAST_CAPACITY, minBatch);
        require(
                capacity.orElse(least) >= least,
                "--capacity must hold one batch, and at least 64k: " + SizeText.of(capacity.orElse(least))
                        + ", with --min-batch " + SizeText.of(minBatch));
        PacingSettings pacing = usual.withBatches(interval, minBatch, maxBatch);
        return new BufferSettings(
                capacity.isPresent() ? pacing.withCapacity(capacity.getAsLong()) : pacing,
                policy,
                capacity,
                memoryOf(line));
    }

    private static void require(boolean rule, String message) {
        if (!rule) {
            throw new UsageException(message);
        }
    }

    /** A folder for what does not fit into memory; not made yet. */
    public static Path newSpillFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"), "topplays-spill-" + UUID.randomUUID());
    }

    /** What decides which events go into which batch, by the names of the options. */
    public static SortedMap<String, Object> options(BufferSettings buffer) {
        PacingSettings pacing = buffer.pacing();
        SortedMap<String, Object> options = new TreeMap<>(DeadlineFlags.options(pacing));
        options.put(BATCH_INTERVAL, DurationText.of(pacing.batchInterval()));
        options.put(MIN_BATCH, SizeText.of(pacing.minBatch()));
        options.put(MAX_BATCH, SizeText.of(pacing.maxBatch()));
        options.put(POLICY, buffer.policy().toString());
        buffer.capacity().ifPresent(bytes -> options.put(CAPACITY, SizeText.of(bytes)));
        return options;
    }
}
