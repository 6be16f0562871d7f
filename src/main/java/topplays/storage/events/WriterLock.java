package topplays.storage.events;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import topplays.concurrent.PermanentFailureException;
import topplays.storage.OwnerProcess;

/** The lock that only one writer of a name can hold. */
interface WriterLock extends Closeable {

    /**
     * Checks that the lock is still held. After that a hidden file in the writer's folder may be renamed: a process
     * that takes the lock later deletes the file first, and the rename fails.
     *
     * @throws PermanentFailureException if another writer has taken it
     */
    void confirm() throws IOException;

    /** The error of a process that finds the lock held. */
    static IOException inUse(String writer, Optional<OwnerProcess> holder) {
        return new IOException("writer '%s' is in use by %s; wait until it ends, or name another writer with --writer"
                .formatted(writer, holder.map(OwnerProcess::toString).orElse("an unknown process")));
    }
}
