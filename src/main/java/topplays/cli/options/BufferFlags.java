package topplays.cli.options;

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

/** The options for buffering events before they are written to batches. */
public final class BufferFlags {
    private static final long DEFAULT_MAX_BATCH = 128L << 20;

    private static final String BATCH_INTERVAL = "batch-interval";
    private static final String MIN_BATCH = "min-batch";
    private static final String MAX_BATCH = "max-batch";
    private static final String CAPACITY = "capacity";
    private static final String MEMORY = "memory";
    private static final String POLICY = "policy";
    private static final long DEFAULT_MIN_BATCH = 64L << 10;
    private static final Duration MIN_DEADLINE = Duration.ofSeconds(1);
    private static final long MIN_CAPACITY = 64L << 10;
    private static final long DEFAULT_MEMORY = 256L << 20;

    private BufferFlags() {}

    public static OptionGroup group() {
        Options options = DeadlineFlags.options()
                .addOption(
                        Flags.valued(
                                BATCH_INTERVAL,
                                "DURATION",
                                "time between batches while the rate fills them (default: 60s, at most a third of the deadline)"))
                .addOption(Flags.valued(
                        MIN_BATCH,
                        "SIZE",
                        "minimum size of a batch, unless less arrives within the deadline (default: 64k)"))
                .addOption(maxBatchOption())
                .addOption(
                        Flags.valued(
                                CAPACITY,
                                "SIZE",
                                "maximum size of waiting events; when it is reached, producers wait (default: nine tenths of the free disk)"))
                .addOption(Flags.choice(
                        POLICY, PolicyKind.values(), "the pacing policy (default: " + PolicyKind.TAUT_STRING + ")"));
        return new OptionGroup("Pacing", options);
    }

    static Option maxBatchOption() {
        return Flags.valued(MAX_BATCH, "SIZE", "maximum size of a batch, also of imported files (default: 128m)");
    }

    /** Whether the option affects the size of batches and not their time. */
    public static boolean isOfBatches(Option option) {
        return MAX_BATCH.equals(option.getLongOpt());
    }

    public static Option memoryOption() {
        return Flags.valued(
                MEMORY,
                "SIZE",
                "memory for waiting events; the rest waits on disk (default: 256m, at most a quarter of the heap)");
    }

    public static long maxBatchOf(CommandLine line) {
        return Flags.size(line, MAX_BATCH).orElse(DEFAULT_MAX_BATCH);
    }

    public static long memoryOf(CommandLine line) {
        return Flags.size(line, MEMORY)
                .orElse(Math.min(DEFAULT_MEMORY, Runtime.getRuntime().maxMemory() / 4));
    }

    public static BufferSettings of(CommandLine line) {
        PacingSettings defaults = DeadlineFlags.settings(line);
        Duration interval = Flags.duration(line, BATCH_INTERVAL).orElse(defaults.batchInterval());
        long minBatch = Flags.size(line, MIN_BATCH).orElse(DEFAULT_MIN_BATCH);
        long maxBatch = maxBatchOf(line);
        require(
                maxBatch / 2 >= minBatch,
                "--max-batch must be at least twice --min-batch, " + SizeText.of(minBatch) + ": "
                        + SizeText.of(maxBatch));
        require(
                defaults.deadline().compareTo(MIN_DEADLINE) >= 0,
                "--deadline must be at least a second: " + DurationText.of(defaults.deadline()));
        PolicyKind policy = PolicyKind.named(Flags.value(line, POLICY, PolicyKind.TAUT_STRING.toString()));
        OptionalLong capacity = Flags.size(line, CAPACITY);
        long least = Math.max(MIN_CAPACITY, minBatch);
        require(
                capacity.orElse(least) >= least,
                "--capacity must be at least 64k and at least one batch: " + SizeText.of(capacity.orElse(least))
                        + ", with --min-batch " + SizeText.of(minBatch));
        PacingSettings pacing = defaults.withBatches(interval, minBatch, maxBatch);
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

    /** A folder for events that do not fit into memory; it does not exist yet. */
    public static Path newSpillFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"), "topplays-spill-" + UUID.randomUUID());
    }

    /** The settings that decide which events go into which batch, by the names of the options. */
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
