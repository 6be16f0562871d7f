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
 * The Idempotency-Keys of the last {@value #HOURS} hours, across restarts. The journal stores a key with its events; before
 * these move into a batch, the key is written to a key file. Thread-safe.
 */
public final class FeedKeys {
    /** The current hour and the 24 before it. */
    private static final int HOURS = 25;

    private final KeyFiles files;
    private final InstantSource clock;
    private final int maxKeys;
    private final SortedMap<Long, KeyTable> hours = new TreeMap<>();
    private final Deque<Journalled> journalled = new ArrayDeque<>();

    /** A key that is in the journal and not yet in a file, with the number of its last event. */
    private record Journalled(FeedKey key, long number) {}

    private FeedKeys(KeyFiles files, InstantSource clock, int maxKeys) {
        this.files = files;
        this.clock = clock;
        this.maxKeys = maxKeys;
    }

    /** Reads the keys of the key files. */
    public static FeedKeys open(KeyFiles files, InstantSource clock, int maxKeys) throws IOException {
        FeedKeys keys = new FeedKeys(files, clock, maxKeys);
        files.deleteBefore(keys.firstHour());
        files.read(keys::keep);
        return keys;
    }

    private long firstHour() {
        return FeedKey.hour(clock.instant()) - HOURS + 1;
    }

    /** Returns the hash of the body that came with the key; empty if the key is unknown. */
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

    /** Returns whether the maximum number of keys is stored. */
    synchronized boolean isFull() {
        return keys() >= maxKeys;
    }

    public synchronized int keys() {
        return hours.values().stream().mapToInt(KeyTable::keys).sum();
    }

    /**
     * Announces a key that is about to be appended to the journal.
     *
     * @param number the number of the last event under this key
     */
    public synchronized void expect(FeedKey key, long number) {
        journalled.add(new Journalled(key, number));
    }

    /** Withdraws an announced key that was not appended. */
    synchronized void withdraw(FeedKey key, long number) {
        journalled.removeLastOccurrence(new Journalled(key, number));
    }

    /** Stores a key that is in the journal. */
    public synchronized void keep(FeedKey key) {
        if (key.hour() >= firstHour()) {
            hours.computeIfAbsent(key.hour(), hour -> new KeyTable()).put(key);
        }
    }

    /** Writes the keys of events up to {@code number}, which are about to leave the journal, to key files. */
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
