package topplays.traffic;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import topplays.concurrent.Threads;

/**
 * A stream of simulated view events, span after span. The events and their order depend only on the settings, seed
 * included, not on the number of threads or the machine.
 *
 * <pre>
 * ArrivalRate ──► SpanPlan: how many events in each span ──► SpanWriter: their lines, on many threads ──► next(), in order
 *                                                                       RepeatedViews, if asked for ──┘
 * </pre>
 *
 * <p>At most {@value #SPANS_AHEAD_PER_THREAD} spans per thread are made ahead. Use it on one thread.
 */
public final class TrafficSimulator implements Closeable {
    private static final int SPANS_AHEAD_PER_THREAD = 4;

    private final Iterator<PlannedSpan> plan;
    private final Function<PlannedSpan, SimulatedSpan> writer;
    private final UnaryOperator<SimulatedSpan> repeats;
    private final ExecutorService pool;
    private final int mostAhead;
    private final Queue<Future<SimulatedSpan>> ahead = new ArrayDeque<>();

    /**
     * @throws IllegalArgumentException if the settings ask for events and the trace has none within the duration
     */
    public TrafficSimulator(SimulationSettings settings, int threads) {
        this(SpanPlan.of(settings), new SpanWriter(settings), RepeatedViews.of(settings), threads);
    }

    /** @param repeats gets the spans in order, on the thread that asks for them */
    TrafficSimulator(
            Iterator<PlannedSpan> plan,
            Function<PlannedSpan, SimulatedSpan> writer,
            UnaryOperator<SimulatedSpan> repeats,
            int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
        this.plan = plan;
        this.writer = writer;
        this.repeats = repeats;
        this.mostAhead = SPANS_AHEAD_PER_THREAD * threads;
        this.pool = Executors.newFixedThreadPool(threads, Threads.daemons("traffic simulator"));
    }

    /** The next span that has events, or empty at the end. */
    public Optional<SimulatedSpan> next() throws InterruptedException {
        while (ahead.size() < mostAhead && plan.hasNext()) {
            PlannedSpan span = plan.next();
            ahead.add(pool.submit(() -> writer.apply(span)));
        }
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        try {
            SimulatedSpan span = ahead.element().get();
            ahead.remove();
            return Optional.of(repeats.apply(span));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a thread of the simulator failed: " + e.getCause(), e.getCause());
        }
    }

    /** Ends the threads, even within a span. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
