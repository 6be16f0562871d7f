package topplays.storage.events;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.io.IOUtils;
import org.apache.hadoop.security.AccessControlException;
import topplays.concurrent.WaitableClock;

/** EVENTS on HDFS. */
record HadoopEventsFiles(FileContext hdfs, Path events) implements EventsFiles {

    private Path at(String path) {
        return path.isEmpty() ? events : new Path(events, path);
    }

    @Override
    public void makeFolder(String folder) throws IOException {
        hdfs.mkdir(at(folder), FsPermission.getDirDefault(), true);
    }

    @Override
    public List<String> names(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            RemoteIterator<FileStatus> entries = hdfs.listStatus(at(folder));
            while (entries.hasNext()) {
                names.add(entries.next().getPath().getName());
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        return names;
    }

    @Override
    public OptionalLong length(String file) throws IOException {
        try {
            return OptionalLong.of(hdfs.getFileStatus(at(file)).getLen());
        } catch (FileNotFoundException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        try (FSDataInputStream in = hdfs.open(at(file))) {
            return Optional.of(in.readAllBytes());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String file, Content content) throws IOException {
        // a sync covers only the last block, so SYNC_BLOCK syncs the others as they are filled
        EnumSet<CreateFlag> flags = EnumSet.of(CreateFlag.CREATE, CreateFlag.SYNC_BLOCK);
        FSDataOutputStream out = hdfs.create(at(file), flags);
        try {
            content.writeTo(out);
            out.hsync();
        } catch (IOException | RuntimeException e) {
            IOUtils.closeStream(out); // HDFS would throw the same exception object again
            throw e;
        }
        out.close();
    }

    @Override
    public boolean rename(String from, String to) throws IOException {
        try {
            hdfs.rename(at(from), at(to), Options.Rename.NONE);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    @Override
    public void replace(String from, String to) throws IOException {
        hdfs.rename(at(from), at(to), Options.Rename.OVERWRITE);
    }

    @Override
    public void delete(String file) throws IOException {
        try {
            hdfs.delete(at(file), false);
        } catch (FileNotFoundException e) {
            // deleted already
        }
    }

    @Override
    public OptionalLong modifiedMillis(String file) throws IOException {
        try {
            return OptionalLong.of(hdfs.getFileStatus(at(file)).getModificationTime());
        } catch (FileNotFoundException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void touch(String file, long modifiedMillis) throws IOException {
        long accessTimeAsItIs = -1;
        hdfs.setTimes(at(file), modifiedMillis, accessTimeAsItIs);
    }

    @Override
    public WriterLock lock(String folder, String writer, WaitableClock clock, Consumer<String> notes)
            throws IOException, InterruptedException {
        return HeartbeatLock.take(this, folder, writer, clock, notes);
    }

    /** Most failures are temporary: a cluster restarts, leaves its safe mode, or gets its nodes back. */
    @Override
    public boolean isTemporary(IOException failure) {
        return !(failure instanceof AccessControlException) && !(failure instanceof ParentNotDirectoryException);
    }

    @Override
    public String shown(String path) {
        return at(path).toString();
    }
}
