package topplays.storage.journal;

import java.io.IOException;
import java.nio.file.Path;

/** The local disk with a watcher that is called before each step. It may read the disk, or make the step fail. */
final class WatchedDisk implements JournalDisk {

    /** The name of a step is its action and its file: {@code "write 0000000000000001.journal"}. */
    interface Watcher {
        void before(String step) throws IOException;
    }

    private final JournalDisk disk = new LocalJournalDisk();
    private final Watcher watcher;
    private WatchedFile openedLast;

    WatchedDisk(Watcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public AppendFile open(Path file, long length) throws IOException {
        watcher.before("open " + file.getFileName());
        openedLast = new WatchedFile(disk.open(file, length), file.getFileName().toString());
        return openedLast;
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        watcher.before("rename " + from.getFileName());
        disk.rename(from, to);
        openedLast.name = to.getFileName().toString();
    }

    @Override
    public void delete(Path file) throws IOException {
        watcher.before("delete " + file.getFileName());
        disk.delete(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        watcher.before("force folder");
        disk.forceFolder(folder);
    }

    private final class WatchedFile implements AppendFile {
        private final AppendFile file;
        private String name;

        WatchedFile(AppendFile file, String name) {
            this.file = file;
            this.name = name;
        }

        /** A write that fails writes half of the bytes. */
        @Override
        public void write(byte[] bytes, int length) throws IOException {
            try {
                watcher.before("write " + name);
            } catch (IOException e) {
                file.write(bytes, length / 2);
                throw e;
            }
            file.write(bytes, length);
        }

        @Override
        public void truncate(long length) throws IOException {
            watcher.before("truncate " + name);
            file.truncate(length);
        }

        @Override
        public void force() throws IOException {
            watcher.before("force " + name);
            file.force();
        }

        @Override
        public void close() throws IOException {
            file.close();
            watcher.before("close " + name);
        }
    }
}
