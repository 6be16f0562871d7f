package topplays.storage.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import topplays.concurrent.Failures;
import topplays.concurrent.LockFile;
import topplays.storage.OwnerProcess;

/** A writer's lock on a local disk: a {@link LockFile} that names its holder. */
record OsFileLock(LockFile lock) implements WriterLock {

    /** Takes the lock in the existing folder of the writer. Throws IOException naming the holder if it is held. */
    static OsFileLock take(Path folder, String writer) throws IOException {
        Path file = folder.resolve("lock");
        Optional<LockFile> lock = LockFile.tryLock(file);
        if (lock.isEmpty()) {
            throw WriterLock.inUse(
                    writer,
                    LockFile.readUnlessHeldHere(file)
                            .map(OwnerProcess::parse)
                            .orElseGet(() -> Optional.of(OwnerProcess.thisProcess())));
        }
        try {
            lock.get().write(OwnerProcess.thisProcess().toJson());
            return new OsFileLock(lock.get());
        } catch (IOException | RuntimeException e) {
            Failures.closeAfter(e, lock.get());
            throw e;
        }
    }

    @Override
    public void confirm() {
        // held as long as this process lives
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
