package topplays.storage.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The changes that a journal makes on disk. In tests, each of them can fail or be the last one before a crash. */
interface JournalDisk {

    /** Opens or creates a file for writing after its first {@code length} bytes. */
    AppendFile open(Path file, long length) throws IOException;

    /** Gives a file its final name. */
    void rename(Path from, Path to) throws IOException;

    /** Deletes a file if it exists. */
    void delete(Path file) throws IOException;

    /** Makes added and deleted names of a folder survive a crash of the machine. */
    void forceFolder(Path folder) throws IOException;

    /** An append-only file. Written bytes survive the process; forced bytes survive a crash of the machine. */
    interface AppendFile extends Closeable {
        void write(byte[] bytes, int length) throws IOException;

        /** Cuts the file to {@code length} bytes. */
        void truncate(long length) throws IOException;

        void force() throws IOException;
    }
}
