package topplays.cli.live;

import java.time.Duration;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import topplays.cli.command.Flags;
import topplays.cli.command.UsageException;
import topplays.client.FeedFormat;
import topplays.client.feed.FeedSettings;

/** How lines are cut into requests and sent. */
public final class FeedFlags {
    static final String BATCH = "batch";

    private static final String INPUT_FORMAT = "input-format";
    private static final String LINGER = "linger";
    private static final String CONNECTIONS = "connections";
    private static final int USUAL_BATCH = 1_000;
    private static final int USUAL_CONNECTIONS = 4;
    private static final Duration USUAL_LINGER = Duration.ofSeconds(1);

    private FeedFlags() {}

    static Options options() {
        return new Options()
                .addOption(Flags.choice(
                        INPUT_FORMAT,
                        FeedFormat.values(),
                        "topplays: time⇥user⇥video; jsonl: an object a line, with video and, if they are known, time and"
                                + " user (default: topplays)"))
                .addOption(batchOption(USUAL_BATCH))
                .addOption(
                        Flags.valued(LINGER, "DURATION", "how long a line waits for a batch to be full (default: 1s)"))
                .addOption(Flags.valued(
                        CONNECTIONS,
                        "N",
                        "how many requests are under way at once; only with 1 do the lines arrive in their order"
                                + " (default: 4)"));
    }

    public static Option batchOption(int usual) {
        return Flags.valued(BATCH, "N", "the most events in one request (default: " + usual + ")");
    }

    static FeedSettings settings(CommandLine line) {
        return new FeedSettings(
                UsageException.orThrow(() ->
                        FeedFormat.named(line.hasOption(INPUT_FORMAT) ? Flags.value(line, INPUT_FORMAT) : "topplays")),
                batch(line, USUAL_BATCH),
                Flags.duration(line, LINGER).orElse(USUAL_LINGER),
                (int) Flags.number(line, CONNECTIONS, 1, FeedSettings.MOST_CONNECTIONS)
                        .orElse(USUAL_CONNECTIONS));
    }

    public static int batch(CommandLine line, int usual) {
        return (int) Flags.number(line, BATCH, 1, FeedSettings.MOST_LINES).orElse(usual);
    }
}
