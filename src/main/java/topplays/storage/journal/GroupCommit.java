package topplays.storage.journal;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Forces a journal to disk on behalf of all waiting threads: one of them forces everything written so far.
 *
 * <p>After a failed force nothing more counts as durable, even if a later force succeeds: the system may have dropped
 * the pages that it could not write (Rebello et al., "Can Applications Recover from fsync Failures?", 2020).
 */
final class GroupCommit {

    /** Forces what has been written and returns the end of it. */
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

    /** Returns when the durable end is far enough. The current written end must be far enough already. */
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

    /** Makes every later call fail with this cause. */
    void fail(IOException cause) {
        failure = cause;
    }

    /** Throws if a force has failed before. */
    void requireSound() throws IOException {
        IOException cause = failure;
        if (cause != null) {
            throw new IOException(
                    "%s; the journal accepts no more events: repair its disk and restart".formatted(cause.getMessage()),
                    cause);
        }
    }
}
