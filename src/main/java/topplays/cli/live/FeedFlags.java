package topplays.cli.live;

import java.time.Duration;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import topplays.cli.options.Flags;
import topplays.cli.options.UsageException;
import topplays.client.FeedFormat;
import topplays.client.feed.FeedSettings;

/** The options for batches of lines and their sending. */
public final class FeedFlags {
    static final String BATCH = "batch";

    private static final String INPUT_FORMAT = "input-format";
    private static final String LINGER = "linger";
    private static final String CONNECTIONS = "connections";
    private static final int DEFAULT_BATCH = 1_000;
    private static final int DEFAULT_CONNECTIONS = 4;
    private static final Duration DEFAULT_LINGER = Duration.ofSeconds(1);

    private FeedFlags() {}

    static Options options() {
        return new Options()
                .addOption(Flags.choice(
                        INPUT_FORMAT,
                        FeedFormat.values(),
                        "topplays: time⇥user⇥video; jsonl: one object per line, with video and optionally time and"
                                + " user (default: topplays)"))
                .addOption(batchOption(DEFAULT_BATCH))
                .addOption(
                        Flags.valued(LINGER, "DURATION", "the maximum time that a line waits for others (default: 1s)"))
                .addOption(Flags.valued(
                        CONNECTIONS,
                        "N",
                        "the number of concurrent requests; lines arrive in order only with 1 (default: 4)"));
    }

    public static Option batchOption(int defaultLines) {
        return Flags.valued(BATCH, "N", "the maximum number of events in one request (default: " + defaultLines + ")");
    }

    static FeedSettings settings(CommandLine line) {
        return new FeedSettings(
                UsageException.orThrow(() -> FeedFormat.named(Flags.value(line, INPUT_FORMAT, "topplays"))),
                batch(line, DEFAULT_BATCH),
                Flags.duration(line, LINGER).orElse(DEFAULT_LINGER),
                (int) Flags.number(line, CONNECTIONS, 1, FeedSettings.MAX_CONNECTIONS)
                        .orElse(DEFAULT_CONNECTIONS));
    }

    public static int batch(CommandLine line, int defaultLines) {
        return (int) Flags.number(line, BATCH, 1, FeedSettings.MAX_LINES).orElse(defaultLines);
    }
}
