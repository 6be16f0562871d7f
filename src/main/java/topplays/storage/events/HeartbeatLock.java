package topplays.storage.events;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import java.util.function.Consumer;
import topplays.concurrent.HopelessException;
import topplays.concurrent.PassingTime;

/**
 * A writer's lock where no operating system keeps one: a file of its own in the writer's folder, which names its holder and
 * whose time of modification beats.
 *
 * <p>Each comer first makes its file and then looks for others. It refuses to go on beside one that beats, and deletes one
 * that does not: of two that come at once at least one sees the other, and a holder whose file is gone cannot
 * {@link #confirm}. The clocks of different hosts are never compared.
 */
final class HeartbeatLock implements WriterLock {
    /** How long another host's lock must stand still before it is taken over. */
    static final Duration STILL = Duration.ofSeconds(60);

    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final String PREFIX = "lock-";

    private final EventsFiles files;
    private final String folder;
    private final String writer;
    private final String own;
    private final PassingTime time;
    private final long madeMillis;
    private final Duration made;
    private final Timer heart;

    private HeartbeatLock(EventsFiles files, String folder, String writer, PassingTime time) throws IOException {
        this.files = files;
        this.folder = folder;
        this.writer = writer;
        this.time = time;
        own = folder + "/" + PREFIX + UUID.randomUUID();
        appearWhole();
        made = time.elapsed();
        madeMillis = files.modifiedMillis(own).orElseThrow(this::lost);
        heart = new Timer("lock of writer " + writer, true);
    }

    /** Written hidden and renamed: who dies in between leaves no lock without a name, for which others would have to wait. */
    private void appearWhole() throws IOException {
        String hidden = folder + "/_" + UUID.randomUUID();
        files.write(hidden, out -> out.write(LockHolder.thisProcess().toJson()));
        try {
            files.rename(hidden, own);
        } catch (IOException e) {
            if (files.length(hidden).isEmpty()) { // deleted by a holder, which clears away what is in progress
                throw WriterLock.inUse(writer, Optional.empty());
            }
            throw e;
        }
    }

    /** Takes the lock, once every other holder is gone; or tells which is not. */
    static HeartbeatLock take(EventsFiles files, String folder, String writer, PassingTime time, Consumer<String> told)
            throws IOException, InterruptedException {
        HeartbeatLock lock = new HeartbeatLock(files, folder, writer, time);
        boolean taken = false;
        try {
            lock.beginToBeat();
            for (String name : files.names(folder)) {
                String other = folder + "/" + name;
                if (name.startsWith(PREFIX) && !other.equals(lock.own)) {
                    lock.outlive(other, told);
                }
            }
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                lock.close();
            }
        }
    }

    private void outlive(String other, Consumer<String> told) throws IOException, InterruptedException {
        Optional<LockHolder> holder = files.read(other).flatMap(LockHolder::parse);
        boolean isGone = holder.filter(LockHolder::isGone).isPresent();
        String name = holder.map(LockHolder::toString).orElse("another writer");
        if (!isGone) {
            told.accept("waiting up to %d s for a sign of %s, which holds writer '%s'"
                    .formatted(STILL.toSeconds(), name, writer));
        }
        if (isGone || standsStill(other, holder)) {
            files.delete(other);
            told.accept("took writer '%s' over from %s".formatted(writer, name));
        }
    }

    /** Waits; false if the other gave its lock up meanwhile. */
    private boolean standsStill(String other, Optional<LockHolder> holder) throws IOException, InterruptedException {
        OptionalLong lastBeat = files.modifiedMillis(other);
        Duration begun = time.elapsed();
        while (lastBeat.isPresent() && time.elapsed().minus(begun).compareTo(STILL) < 0) {
            time.sleep(LOOK);
            OptionalLong beat = files.modifiedMillis(other);
            if (beat.isPresent() && !beat.equals(lastBeat)) {
                throw WriterLock.inUse(writer, holder);
            }
            lastBeat = beat;
        }
        return lastBeat.isPresent();
    }

    @Override
    public void confirm() throws IOException {
        try {
            files.touch(own, madeMillis + time.elapsed().minus(made).toMillis());
        } catch (FileNotFoundException e) {
            throw lost();
        }
    }

    private HopelessException lost() {
        return new HopelessException(
                "lost the lock on writer '%s': it did not beat for %d s and another took over in %s"
                        .formatted(writer, STILL.toSeconds(), files.shown(folder)));
    }

    private void beginToBeat() {
        TimerTask beat = new TimerTask() {
            @Override
            public void run() {
                try {
                    confirm();
                } catch (IOException e) {
                    // told when it matters: before the next batch appears, the lock is confirmed
                }
            }
        };
        heart.schedule(beat, BEAT.toMillis(), BEAT.toMillis());
    }

    @Override
    public void close() throws IOException {
        heart.cancel();
        files.delete(own);
    }
}
