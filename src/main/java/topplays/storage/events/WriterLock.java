package topplays.storage.events;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import topplays.concurrent.HopelessException;

/** What the one live writer of a name holds. */
interface WriterLock extends Closeable {

    /**
     * Makes sure that it is still held. A file that was hidden in the writer's folder before may then be renamed: whoever
     * takes the lock later deletes it first, and the rename fails.
     *
     * @throws HopelessException if another writer has taken it
     */
    void confirm() throws IOException;

    /** The line for whoever finds the lock held. */
    static IOException inUse(String writer, Optional<LockHolder> holder) {
        return new IOException("writer '%s' is in use by %s; wait for its end, or name another with --writer"
                .formatted(writer, holder.map(LockHolder::toString).orElse("a process that has not told its name")));
    }
}
