package topplays.storage.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Every change a journal makes on disk, each of which may fail or be the last before a crash. */
interface JournalDisk {

    /** Opens a file to write behind its first {@code length} bytes; one that is not there is made. */
    AppendFile open(Path file, long length) throws IOException;

    /** Gives a file its final name. */
    void rename(Path from, Path to) throws IOException;

    /** Deletes a file if it is there. */
    void delete(Path file) throws IOException;

    /** Makes names that were added to a folder, or deleted from it, outlive a crash of the machine. */
    void forceFolder(Path folder) throws IOException;

    /** A file that grows at its end; what is written outlives the process, what is forced a crash of the machine. */
    interface AppendFile extends Closeable {
        void write(byte[] bytes, int length) throws IOException;

        /** Cuts off what is behind {@code length} bytes. */
        void truncate(long length) throws IOException;

        void force() throws IOException;
    }
}
