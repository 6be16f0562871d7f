package topplays.storage.events;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import topplays.concurrent.WaitableClock;
import topplays.storage.LocalFiles;

/**
 * EVENTS on a local disk, by {@code java.nio}: Hadoop's local file system does not sync, and starts a process to
 * rename.
 */
record LocalEventsFiles(Path events) implements EventsFiles {
    private static final int BUFFER_BYTES = 1 << 16;

    private Path at(String path) {
        return events.resolve(path);
    }

    @Override
    public void makeFolder(String folder) throws IOException {
        make(at(folder));
    }

    private static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        make(folder.getParent());
        try {
            Files.createDirectory(folder);
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "cannot create the folder %s: its file system does not allow it".formatted(folder), e);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw new IOException("a file exists where a folder is needed: " + folder, e);
            }
        }
        LocalFiles.forceFolder(folder.getParent());
    }

    @Override
    public List<String> names(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(at(folder))) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return names;
    }

    @Override
    public OptionalLong length(String file) throws IOException {
        try {
            return OptionalLong.of(Files.size(at(file)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(at(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String file, Content content) throws IOException {
        FileChannel channel = FileChannel.open(at(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (channel) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        } catch (IOException e) {
            throw new IOException("cannot write %s: %s".formatted(shown(file), e.getMessage()), e);
        }
    }

    @Override
    public boolean rename(String from, String to) throws IOException {
        try {
            Files.createLink(at(to), at(from)); // a move would overwrite the target
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        LocalFiles.forceFolder(at(to).getParent());
        Files.delete(at(from));
        return true;
    }

    @Override
    public void replace(String from, String to) throws IOException {
        Files.move(at(from), at(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        LocalFiles.forceFolder(at(to).getParent());
    }

    @Override
    public void delete(String file) throws IOException {
        Files.deleteIfExists(at(file));
    }

    @Override
    public OptionalLong modifiedMillis(String file) throws IOException {
        try {
            return OptionalLong.of(Files.getLastModifiedTime(at(file)).toMillis());
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void touch(String file, long modifiedMillis) throws IOException {
        try {
            Files.setLastModifiedTime(at(file), FileTime.fromMillis(modifiedMillis));
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(shown(file));
        }
    }

    @Override
    public WriterLock lock(String folder, String writer, WaitableClock clock, Consumer<String> notes)
            throws IOException {
        return OsFileLock.take(at(folder), writer);
    }

    /** False: a local disk that is full or read-only stays so, and a restarted writer continues where it ended. */
    @Override
    public boolean isTemporary(IOException failure) {
        return false;
    }

    @Override
    public String shown(String path) {
        return at(path).toString();
    }
}
