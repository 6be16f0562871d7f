package topplays.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/**
 * A log that is held open and may grow, even if it is renamed; or an archive of one, which cannot grow.
 *
 * <p>Not thread-safe.
 */
final class TailedLog implements Closeable {
    private final String key;
    private final long openedModifiedMillis;
    private final Optional<FileChannel> channel;
    private final LogReader reader;
    private byte[] start;

    private TailedLog(BasicFileAttributes opened, Optional<FileChannel> channel, byte[] start, LogReader reader) {
        this.key = key(opened);
        this.openedModifiedMillis = opened.lastModifiedTime().toMillis();
        this.channel = channel;
        this.start = start;
        this.reader = reader;
    }

    /** Opens the log of that name after its first bytes. Empty if it does not exist or is being renamed. */
    static Optional<TailedLog> open(Path file, long bytes, LogLines lines) throws IOException {
        try {
            BasicFileAttributes opened = attributes(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            if (!key(opened).equals(key(attributes(file)))) {
                channel.close();
                return Optional.empty();
            }
            channel.position(bytes);
            LogReader reader = new LogReader(Channels.newInputStream(channel), bytes, lines);
            return Optional.of(new TailedLog(opened, Optional.of(channel), startOf(channel), reader));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** An archive of a log; the reader begins after the bytes that were read before. */
    static TailedLog ofArchive(Path file, byte[] start, LogReader reader) throws IOException {
        return new TailedLog(attributes(file), Optional.empty(), start, reader);
    }

    static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    /** Identifies a file on its disk as long as it exists. */
    static String key(BasicFileAttributes file) {
        return String.valueOf(file.fileKey());
    }

    private static byte[] startOf(FileChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(FileFingerprint.MOST_BYTES);
        int read = 0;
        while (start.hasRemaining() && read >= 0) {
            read = channel.read(start, start.position());
        }
        return Arrays.copyOf(start.array(), start.position());
    }

    /** Whether the log was truncated or rewritten since the last look. */
    boolean wasCut() throws IOException {
        return channel.isPresent()
                && (!startsAsBefore() || channel.get().size() < channel.get().position());
    }

    private boolean startsAsBefore() throws IOException {
        byte[] found = startOf(channel.orElseThrow());
        boolean startsAsBefore =
                found.length >= start.length && Arrays.equals(found, 0, start.length, start, 0, start.length);
        start = startsAsBefore ? found : start;
        return startsAsBefore;
    }

    /** Whether another file that is not empty has taken the name. */
    boolean hasSuccessor(Path name) throws IOException {
        try {
            BasicFileAttributes found = attributes(name);
            return found.size() > 0 && !key(found).equals(key);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    LogReader reader() {
        return reader;
    }

    String key() {
        return key;
    }

    /** The modification time when it was opened; older files are other files. */
    long openedModifiedMillis() {
        return openedModifiedMillis;
    }

    FileFingerprint head() {
        return FileFingerprint.of(start);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
