package topplays.serve.feed;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import topplays.concurrent.FirstFailure;
import topplays.concurrent.Threads;
import topplays.serve.plays.PlayCountCache;

/**
 * Writes the events of many requests into the journal: appends all waiting requests, forces them to disk together, counts
 * them, and then answers. So every acknowledged event is durable and counted, and no event is counted before it is durable.
 *
 * <p>If the thread fails, all requests fail from then on, and {@link #check} throws the failure. Thread-safe. One thread does
 * the work; no other thread appends.
 */
public final class FeedQueue implements Closeable {
    private static final int GROUP_REQUESTS = 1_000;
    private static final long POLL_MILLIS = 100;

    private final EventIntake intake;
    private final FeedKeys keys;
    private final PlayCountCache cache;
    private final Consumer<String> notes;
    private final BlockingQueue<FeedRequest> waiting = new LinkedBlockingQueue<>();
    /** The requests of the current group that have no answer yet. */
    private final Set<FeedRequest> unanswered = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Thread thread = Threads.daemon("topplays-feed", this::run);
    private final FirstFailure failure = new FirstFailure();
    private volatile long countedNumber;
    private volatile boolean closing;
    private volatile boolean ended;

    private FeedQueue(EventIntake intake, FeedKeys keys, PlayCountCache cache, Consumer<String> notes) {
        this.intake = intake;
        this.keys = keys;
        this.cache = cache;
        this.notes = notes;
        this.countedNumber = intake.lastNumber();
    }

    /**
     * Starts the queue and its thread.
     *
     * @param notes receives a line for the user if events cannot be stored
     */
    public static FeedQueue start(EventIntake intake, FeedKeys keys, PlayCountCache cache, Consumer<String> notes) {
        FeedQueue queue = new FeedQueue(intake, keys, cache, notes);
        queue.thread.start();
        return queue;
    }

    /** Adds a request, which the queue's thread answers. */
    public void add(FeedRequest request) {
        waiting.add(request);
        if (ended) {
            failWaiting();
        }
    }

    private void failWaiting() {
        for (FeedRequest request = waiting.poll(); request != null; request = waiting.poll()) {
            request.answer().accept(FeedOutcome.FAILED);
        }
    }

    private void run() {
        List<FeedRequest> group = new ArrayList<>();
        try {
            while (!closing || !waiting.isEmpty()) {
                FeedRequest first = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    waiting.drainTo(group, GROUP_REQUESTS - 1);
                    unanswered.addAll(group);
                    commit(group);
                    group.clear();
                }
            }
        } catch (Throwable e) {
            failure.set(e);
        } finally {
            ended = true;
            unanswered.forEach(request -> request.answer().accept(FeedOutcome.FAILED));
            failWaiting();
        }
    }

    private void answer(FeedRequest request, FeedOutcome outcome) {
        unanswered.remove(request);
        request.answer().accept(outcome);
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
                answer(request, FeedOutcome.OTHER_BODY);
            }
        }
        boolean isDurable = sync();
        if (isDurable) {
            appended.forEach(request -> cache.add(request.events()));
            countedNumber = intake.lastNumber();
        }
        appended.forEach(request -> answer(request, isDurable ? FeedOutcome.ACCEPTED : FeedOutcome.FAILED));
        repeated.forEach(request -> answer(request, isDurable ? FeedOutcome.REPEATED : FeedOutcome.FAILED));
    }

    private void append(FeedRequest request, List<FeedRequest> appended) throws InterruptedException {
        int bytes = request.events().length();
        if (bytes > intake.capacityBytes()) {
            answer(request, FeedOutcome.TOO_LARGE);
        } else if (!intake.hasRoom(bytes)) {
            answer(request, FeedOutcome.FULL);
        } else if (request.events().isEmpty()) {
            appended.add(request); // nothing to store: a repeated request gets the same answer without its key
        } else if (request.key().isPresent() && keys.isFull()) {
            answer(request, FeedOutcome.MANY_KEYS);
        } else if (appendToJournal(request)) {
            appended.add(request);
        } else {
            answer(request, FeedOutcome.FAILED);
        }
    }

    private boolean appendToJournal(FeedRequest request) throws InterruptedException {
        long number = intake.lastNumber() + request.events().events();
        request.key().ifPresent(key -> keys.expect(key, number));
        try {
            intake.accept(request.events(), request.key().map(FeedKey::mark).orElse(""));
            request.key().ifPresent(keys::keep);
            return true;
        } catch (IOException e) {
            request.key().ifPresent(key -> keys.withdraw(key, number));
            notes.accept(e.getMessage());
            return false;
        }
    }

    private boolean sync() {
        try {
            intake.sync();
            return true;
        } catch (IOException e) {
            notes.accept(e.getMessage());
            return false;
        }
    }

    /** Returns the number of the last counted event. */
    public long countedNumber() {
        return countedNumber;
    }

    /** Throws if the thread has failed. */
    public void check() throws IOException {
        failure.check();
    }

    /** Answers the waiting requests and ends the thread. */
    @Override
    public void close() {
        closing = true;
        Threads.awaitEnd(List.of(thread));
    }
}
