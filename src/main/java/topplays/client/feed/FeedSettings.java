package topplays.client.feed;

import java.time.Duration;
import topplays.client.FeedFormat;

/**
 * Settings of a feed.
 *
 * @param batchLines the maximum number of lines in one request
 * @param linger the maximum time that a line waits for others
 * @param connections the number of concurrent requests; with one, lines arrive in order
 */
public record FeedSettings(FeedFormat format, int batchLines, Duration linger, int connections) {
    public static final int MAX_LINES = 10_000;
    public static final int MAX_CONNECTIONS = 1_000;

    public FeedSettings {
        if (batchLines < 1 || batchLines > MAX_LINES) {
            throw new IllegalArgumentException("a batch must have 1 to " + MAX_LINES + " lines: " + batchLines);
        }
        if (linger.isNegative()) {
            throw new IllegalArgumentException("linger must not be negative: " + linger);
        }
        if (connections < 1 || connections > MAX_CONNECTIONS) {
            throw new IllegalArgumentException("connections must be 1 to " + MAX_CONNECTIONS + ": " + connections);
        }
    }
}
