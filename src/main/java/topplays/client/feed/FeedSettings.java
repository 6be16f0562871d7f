package topplays.client.feed;

import java.time.Duration;
import topplays.client.FeedFormat;

/**
 * How lines are fed.
 *
 * @param batchLines the most that one request holds
 * @param linger how long a line waits for others to go with it
 * @param connections how many requests are under way at once; with one the lines arrive in their order
 */
public record FeedSettings(FeedFormat format, int batchLines, Duration linger, int connections) {
    public static final int MOST_LINES = 10_000;
    public static final int MOST_CONNECTIONS = 1_000;

    public FeedSettings {
        if (batchLines < 1 || batchLines > MOST_LINES) {
            throw new IllegalArgumentException("a batch must have 1 to " + MOST_LINES + " lines: " + batchLines);
        }
        if (linger.isNegative()) {
            throw new IllegalArgumentException("linger must not be negative: " + linger);
        }
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("connections must be 1 to " + MOST_CONNECTIONS + ": " + connections);
        }
    }
}
