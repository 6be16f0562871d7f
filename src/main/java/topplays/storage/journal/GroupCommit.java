package topplays.storage.journal;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Forces a journal to disk for all threads that wait for it: one of them does it, for everything written by then.
 *
 * <p>After a force that failed nothing more counts as durable, whatever a later one would say: the system may have
 * dropped what it could not write (Rebello et al., "Can Applications Recover from fsync Failures?", 2020).
 */
final class GroupCommit {

    /** Forces what has been written and tells what that is. */
    interface Force {
        JournalEnd force() throws IOException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Force force;
    private JournalEnd durable;
    private boolean isForcing;
    private volatile IOException failure;

    GroupCommit(Force force, JournalEnd durable) {
        this.force = force;
        this.durable = durable;
    }

    JournalEnd durable() {
        lock.lock();
        try {
            return durable;
        } finally {
            lock.unlock();
        }
    }

    /** Returns once what is durable is enough, which it must be after all that is written now has been forced. */
    void await(Predicate<JournalEnd> isEnough) throws IOException {
        lock.lock();
        try {
            while (!isEnough.test(durable)) {
                requireSound();
                if (isForcing) {
                    changed.awaitUninterruptibly();
                } else {
                    forceForAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void forceForAll() throws IOException {
        isForcing = true;
        lock.unlock();
        JournalEnd forced = null;
        try {
            forced = force.force();
        } catch (IOException e) {
            failure = e;
        } finally {
            lock.lock();
            isForcing = false;
            durable = forced == null ? durable : forced;
            changed.signalAll();
        }
    }

    /** Refuses everything from now on. */
    void fail(IOException cause) {
        failure = cause;
    }

    /** Fails if a force has failed before. */
    void requireSound() throws IOException {
        IOException cause = failure;
        if (cause != null) {
            throw new IOException(
                    "%s; the journal takes no more events: see to its disk and start again"
                            .formatted(cause.getMessage()),
                    cause);
        }
    }
}
