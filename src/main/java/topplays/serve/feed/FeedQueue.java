package topplays.serve.feed;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import topplays.concurrent.Threads;
import topplays.serve.plays.PlayCountCache;

/**
 * Takes the events of many requests into the journal: all that wait at a time are appended, forced to disk together,
 * counted, and then answered. So an event that was acknowledged is durable, and counted, and none is counted before.
 *
 * <p>Thread-safe. One thread does the work; it is the only one that appends.
 */
public final class FeedQueue implements Closeable {
    private static final int MOST_AT_A_TIME = 1_000;
    private static final long POLL_MILLIS = 100;

    private final EventIntake road;
    private final FeedKeys keys;
    private final PlayCountCache cache;
    private final Consumer<String> told;
    private final BlockingQueue<FeedRequest> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "topplays-feed");
    private volatile long countedNumber;
    private volatile RuntimeException failure;
    private volatile boolean closing;

    private FeedQueue(EventIntake road, FeedKeys keys, PlayCountCache cache, Consumer<String> told) {
        this.road = road;
        this.keys = keys;
        this.cache = cache;
        this.told = told;
        this.countedNumber = road.lastNumber();
    }

    /** Starts the thread; a line for the user says so if events cannot be kept. */
    public static FeedQueue start(EventIntake road, FeedKeys keys, PlayCountCache cache, Consumer<String> told) {
        FeedQueue queue = new FeedQueue(road, keys, cache, told);
        queue.thread.setDaemon(true);
        queue.thread.start();
        return queue;
    }

    /** Lets a request wait for its turn. */
    public void add(FeedRequest request) {
        waiting.add(request);
    }

    private void run() {
        List<FeedRequest> group = new ArrayList<>();
        try {
            while (!closing || !waiting.isEmpty()) {
                FeedRequest first = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    waiting.drainTo(group, MOST_AT_A_TIME - 1);
                    commit(group);
                    group.clear();
                }
            }
        } catch (InterruptedException e) {
            group.forEach(request -> request.answer().accept(FeedOutcome.FAILED));
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void commit(List<FeedRequest> group) throws InterruptedException {
        List<FeedRequest> appended = new ArrayList<>(group.size());
        List<FeedRequest> repeated = new ArrayList<>();
        for (FeedRequest request : group) {
            OptionalLong known = request.key().map(keys::bodyOf).orElse(OptionalLong.empty());
            if (known.isEmpty()) {
                append(request, appended);
            } else if (known.getAsLong() == request.key().get().body()) {
                repeated.add(request);
            } else {
                request.answer().accept(FeedOutcome.OTHER_BODY);
            }
        }
        boolean isDurable = sync();
        if (isDurable) {
            appended.forEach(request -> cache.add(request.events()));
            countedNumber = road.lastNumber();
        }
        appended.forEach(request -> request.answer().accept(isDurable ? FeedOutcome.ACCEPTED : FeedOutcome.FAILED));
        repeated.forEach(request -> request.answer().accept(isDurable ? FeedOutcome.REPEATED : FeedOutcome.FAILED));
    }

    private void append(FeedRequest request, List<FeedRequest> appended) throws InterruptedException {
        int bytes = request.events().length();
        if (bytes > road.capacityBytes()) {
            request.answer().accept(FeedOutcome.TOO_LARGE);
        } else if (!road.hasRoom(bytes)) {
            request.answer().accept(FeedOutcome.FULL);
        } else if (request.key().isPresent() && keys.isFull()) {
            request.answer().accept(FeedOutcome.MANY_KEYS);
        } else if (appendToRoad(request)) {
            appended.add(request);
        } else {
            request.answer().accept(FeedOutcome.FAILED);
        }
    }

    private boolean appendToRoad(FeedRequest request) throws InterruptedException {
        if (request.events().isEmpty() && request.key().isEmpty()) {
            return true;
        }
        request.key()
                .ifPresent(key ->
                        keys.expect(key, road.lastNumber() + request.events().events()));
        try {
            road.accept(request.events(), request.key().map(FeedKey::mark).orElse(""));
            request.key().ifPresent(keys::keep);
            return true;
        } catch (IOException e) {
            request.key().ifPresent(key -> keys.expectNoMore());
            told.accept(e.getMessage());
            return false;
        }
    }

    private boolean sync() {
        try {
            road.sync();
            return true;
        } catch (IOException e) {
            told.accept(e.getMessage());
            return false;
        }
    }

    /** The number of the last event that is counted. */
    public long countedNumber() {
        return countedNumber;
    }

    /** Tells a failure of the thread, if there was one. */
    public void check() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns when all that wait are answered. */
    @Override
    public void close() {
        closing = true;
        Threads.awaitEnd(List.of(thread));
    }
}
