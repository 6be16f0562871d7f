package topplays.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;

/**
 * Sends requests at a constant rate. Each latency is measured from the time at which the request was due, even if it
 * was sent later. So a stall of the service counts for all requests that were due during it (no coordinated omission).
 *
 * <p>Use it once, on one thread.
 */
final class OpenLoop {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int OK = 200;
    private static final long LONGEST_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int DIGITS = 3;

    private final Requests requests;
    private final double requestsPerSecond;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Histogram latencyNanos = new Histogram(LONGEST_NANOS, DIGITS);
    private long measuredFromNanos;
    private long lastAnswerNanos;
    private long succeeded;
    private long failed;

    OpenLoop(Requests requests, double requestsPerSecond) {
        this.requests = requests;
        this.requestsPerSecond = requestsPerSecond;
    }

    /**
     * Sends all requests that are due in warm-up and measured time, and waits for the answers. The warm-up is not
     * measured.
     */
    LoadResult run(String name, InetSocketAddress address, int connections, Duration warmUp, Duration measured)
            throws IOException {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                idle.add(new Connection(address, selector));
            }
            send(selector, connections, warmUp, measured);
            while (!idle.isEmpty()) {
                idle.remove().close();
            }
        }
        double seconds = (lastAnswerNanos - measuredFromNanos) / NANOS_PER_SECOND;
        return new LoadResult(name, requestsPerSecond, requests.unitsEach(), succeeded, failed, seconds, latencyNanos);
    }

    private void send(Selector selector, int connections, Duration warmUp, Duration measured) throws IOException {
        long begun = System.nanoTime();
        measuredFromNanos = begun + warmUp.toNanos();
        double nanosBetween = NANOS_PER_SECOND / requestsPerSecond;
        long all = (long) (warmUp.plus(measured).toNanos() / nanosBetween);
        long sent = 0;
        while (sent < all || idle.size() < connections) {
            long now = System.nanoTime();
            long due = begun + (long) (sent * nanosBetween);
            while (sent < all && due <= now && !idle.isEmpty()) {
                idle.remove().send(requests.next(), due);
                sent++;
                due = begun + (long) (sent * nanosBetween);
            }
            selector.select(1);
            for (SelectionKey key : selector.selectedKeys()) {
                proceed(key);
            }
            selector.selectedKeys().clear();
        }
    }

    private void proceed(SelectionKey key) throws IOException {
        Connection connection = (Connection) key.attachment();
        int status = connection.proceed();
        if (status != 0) {
            answered(status, connection.dueNanos());
            idle.add(connection);
        }
    }

    private void answered(int status, long dueNanos) {
        if (dueNanos < measuredFromNanos) {
            return;
        }
        lastAnswerNanos = System.nanoTime();
        latencyNanos.recordValue(Math.min(lastAnswerNanos - dueNanos, LONGEST_NANOS));
        if (status == OK) {
            succeeded++;
        } else {
            failed++;
        }
    }
}
