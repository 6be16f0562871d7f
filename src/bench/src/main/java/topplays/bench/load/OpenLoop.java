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
 * Sends requests at a constant rate and measures each answer from the moment at which its request was due, sent or not: a
 * service that stalls is charged for all that would have come meanwhile (no coordinated omission).
 *
 * <p>To be used by one thread, once.
 */
final class OpenLoop {
    private static final double NANOS_A_SECOND = 1e9;
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

    /** Sends all that is due in that time, and waits for the answers; those of the warm-up are not measured. */
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
        double seconds = (lastAnswerNanos - measuredFromNanos) / NANOS_A_SECOND;
        return new LoadResult(name, requestsPerSecond, requests.unitsEach(), succeeded, failed, seconds, latencyNanos);
    }

    private void send(Selector selector, int connections, Duration warmUp, Duration measured) throws IOException {
        long begun = System.nanoTime();
        measuredFromNanos = begun + warmUp.toNanos();
        double nanosBetween = NANOS_A_SECOND / requestsPerSecond;
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
