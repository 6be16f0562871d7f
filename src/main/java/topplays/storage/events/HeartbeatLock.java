package topplays.storage.events;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import java.util.function.Consumer;
import topplays.concurrent.Failures;
import topplays.concurrent.PermanentFailureException;
import topplays.concurrent.WaitableClock;
import topplays.storage.OwnerProcess;

/**
 * A writer's lock on HDFS, which has no file locks: a file in the writer's folder that names its holder. The holder
 * updates its modification time regularly.
 *
 * <p>Each process first creates its own file and then looks for others. It gives up if another file is being updated,
 * and deletes one that is not. Of two processes that start at once at least one sees the other, and a holder whose file
 * was deleted cannot {@link #confirm}. The clocks of different hosts are never compared.
 */
final class HeartbeatLock implements WriterLock {
    /** How long another host's lock file must stay unchanged before it is taken over. */
    static final Duration STILL = Duration.ofSeconds(60);

    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final String PREFIX = "lock-";

    private final EventsFiles files;
    private final String folder;
    private final String writer;
    private final String own;
    private final WaitableClock clock;
    private final long madeMillis;
    private final Instant made;
    private final Timer heart;

    private HeartbeatLock(EventsFiles files, String folder, String writer, WaitableClock clock) throws IOException {
        this.files = files;
        this.folder = folder;
        this.writer = writer;
        this.clock = clock;
        own = folder + "/" + PREFIX + UUID.randomUUID();
        appearWhole();
        made = clock.now();
        heart = new Timer("lock of writer " + writer, true);
        try {
            madeMillis = files.modifiedMillis(own).orElseThrow(this::lost);
        } catch (IOException | RuntimeException e) {
            Failures.closeAfter(e, this);
            throw e;
        }
    }

    /** Writes the file hidden and renames it, so that a crash leaves no lock without a holder's name. */
    private void appearWhole() throws IOException {
        String hidden = folder + "/_" + UUID.randomUUID();
        files.write(hidden, out -> out.write(OwnerProcess.thisProcess().toJson()));
        try {
            files.rename(hidden, own);
        } catch (IOException e) {
            if (files.length(hidden).isEmpty()) { // deleted by a holder, which deletes all files in progress
                throw WriterLock.inUse(writer, Optional.empty());
            }
            throw e;
        }
    }

    /** Takes the lock after every other holder is gone. Throws IOException naming a holder that is alive. */
    static HeartbeatLock take(
            EventsFiles files, String folder, String writer, WaitableClock clock, Consumer<String> notes)
            throws IOException, InterruptedException {
        HeartbeatLock lock = new HeartbeatLock(files, folder, writer, clock);
        try {
            lock.beginToBeat();
            for (String name : files.names(folder)) {
                String other = folder + "/" + name;
                if (name.startsWith(PREFIX) && !other.equals(lock.own)) {
                    lock.outlive(other, notes);
                }
            }
            return lock;
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            Failures.closeAfter(e, lock);
            throw e;
        }
    }

    private void outlive(String other, Consumer<String> notes) throws IOException, InterruptedException {
        Optional<OwnerProcess> holder = files.read(other).flatMap(OwnerProcess::parse);
        boolean isGone = holder.filter(OwnerProcess::isGone).isPresent();
        String name = holder.map(OwnerProcess::toString).orElse("another writer");
        if (!isGone) {
            notes.accept("writer '%s' is held by %s; waiting up to %d s to see if it is alive"
                    .formatted(writer, name, STILL.toSeconds()));
        }
        if (isGone || standsStill(other, holder)) {
            files.delete(other);
            notes.accept("took writer '%s' over from %s".formatted(writer, name));
        }
    }

    /** Waits; returns false if the other holder released its lock meanwhile. */
    private boolean standsStill(String other, Optional<OwnerProcess> holder) throws IOException, InterruptedException {
        OptionalLong lastBeat = files.modifiedMillis(other);
        Instant begun = clock.now();
        while (lastBeat.isPresent() && clock.since(begun).compareTo(STILL) < 0) {
            clock.sleep(LOOK);
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
            files.touch(own, madeMillis + clock.since(made).toMillis());
        } catch (FileNotFoundException e) {
            throw lost();
        }
    }

    private PermanentFailureException lost() {
        return new PermanentFailureException(
                "lost the lock on writer '%s': it was not renewed for %d s, and another process took over in %s"
                        .formatted(writer, STILL.toSeconds(), files.shown(folder)));
    }

    private void beginToBeat() {
        TimerTask beat = new TimerTask() {
            @Override
            public void run() {
                try {
                    confirm();
                } catch (IOException e) {
                    // reported when it matters: the lock is confirmed before the next batch appears
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
