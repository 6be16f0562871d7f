package topplays.storage.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import topplays.storage.LocalFiles;

/**
 * The local disk. It uses no {@link FileChannel} for its files, because interrupting one thread would close it for all.
 */
final class LocalJournalDisk implements JournalDisk {
    @Override
    public AppendFile open(Path file, long length) throws IOException {
        RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
        opened.seek(length);
        return new LocalFile(opened);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        LocalFiles.forceFolder(folder);
    }

    private record LocalFile(RandomAccessFile file) implements AppendFile {
        @Override
        public void write(byte[] bytes, int length) throws IOException {
            file.write(bytes, 0, length);
        }

        @Override
        public void truncate(long length) throws IOException {
            file.setLength(length);
            file.seek(length);
        }

        @Override
        public void force() throws IOException {
            file.getFD().sync();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
