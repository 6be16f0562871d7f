package topplays.serve.feed;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Idempotency-Keys of the last {@value #HOURS} hours, across restarts. A key is in the journal beside its events; before
 * these leave for a batch, it is put into a file of its own. Thread-safe.
 */
public final class FeedKeys {
    /** The hour that has begun, and the 24 before it. */
    private static final int HOURS = 25;

    private final KeyFiles files;
    private final InstantSource clock;
    private final int mostKeys;
    private final SortedMap<Long, KeyTable> hours = new TreeMap<>();
    private final Deque<Journalled> journalled = new ArrayDeque<>();

    /** A key that is in the journal and not yet in a file, and the number of the last event that it came with. */
    private record Journalled(FeedKey key, long number) {}

    private FeedKeys(KeyFiles files, InstantSource clock, int mostKeys) {
        this.files = files;
        this.clock = clock;
        this.mostKeys = mostKeys;
    }

    /** Reads the keys that are in files. */
    public static FeedKeys open(KeyFiles files, InstantSource clock, int mostKeys) throws IOException {
        FeedKeys keys = new FeedKeys(files, clock, mostKeys);
        files.deleteBefore(keys.firstHour());
        files.read(keys::keep);
        return keys;
    }

    private long firstHour() {
        return FeedKey.hour(clock.instant()) - HOURS + 1;
    }

    /** The hash of the body that came with the key, if it is known. */
    synchronized OptionalLong bodyOf(FeedKey key) {
        hours.headMap(firstHour()).clear();
        for (KeyTable hour : hours.values()) {
            OptionalLong body = hour.bodyOf(key);
            if (body.isPresent()) {
                return body;
            }
        }
        return OptionalLong.empty();
    }

    /** Whether there is no room for another key. */
    synchronized boolean isFull() {
        return keys() >= mostKeys;
    }

    public synchronized int keys() {
        return hours.values().stream().mapToInt(KeyTable::keys).sum();
    }

    /**
     * Tells that a key is about to be appended to the journal.
     *
     * @param number of the last event that comes with it
     */
    public synchronized void expect(FeedKey key, long number) {
        journalled.add(new Journalled(key, number));
    }

    /** Tells that the key expected last was not appended. */
    synchronized void expectNoMore() {
        journalled.removeLast();
    }

    /** Keeps a key that is in the journal. */
    public synchronized void keep(FeedKey key) {
        if (key.hour() >= firstHour()) {
            hours.computeIfAbsent(key.hour(), hour -> new KeyTable()).put(key);
        }
    }

    /** Puts the keys into files that came with events up to that number, which are to leave the journal. */
    public void leaveJournal(long number) throws IOException {
        List<FeedKey> leaving = new ArrayList<>();
        synchronized (this) {
            while (!journalled.isEmpty() && journalled.getFirst().number() <= number) {
                leaving.add(journalled.removeFirst().key());
            }
        }
        files.append(leaving);
        files.deleteBefore(firstHour());
    }
}
