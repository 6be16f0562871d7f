package topplays.ingest.follow;

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
import topplays.concurrent.Failures;
import topplays.ingest.FileFingerprint;
import topplays.ingest.LogLines;
import topplays.ingest.LogOpener;
import topplays.ingest.LogReader;
import topplays.model.LineCounts;

/**
 * A log that is held open and may grow, even if it is renamed; or an archive of one, which cannot grow.
 *
 * <p>Not thread-safe.
 */
final class TailedLog implements Closeable {
    /** Compared at each look, so fewer than after a restart. */
    private static final int COMPARED_BYTES = 1 << 10;

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
            try {
                if (key(opened).equals(key(attributes(file)))) {
                    return Optional.of(new TailedLog(opened, channel, bytes, lines));
                }
            } catch (IOException | RuntimeException e) {
                Failures.closeAfter(e, channel);
                throw e;
            }
            channel.close();
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private TailedLog(BasicFileAttributes opened, FileChannel channel, long bytes, LogLines lines) throws IOException {
        this(opened, Optional.of(channel), startOf(channel), readerAt(bytes, channel, lines));
    }

    private static LogReader readerAt(long bytes, FileChannel channel, LogLines lines) throws IOException {
        byte[] before = bytesBefore(bytes, FileFingerprint.TAIL_BYTES, channel);
        channel.position(bytes);
        return new LogReader(Channels.newInputStream(channel), bytes, before, lines);
    }

    /** Opens a log, or an archive of one, after a position of it. Empty if it does not exist or is being renamed. */
    static Optional<TailedLog> reopen(Path file, FollowedPosition position, LogLines lines, LogOpener logs)
            throws IOException {
        org.apache.hadoop.fs.Path stored = RotatedLogs.hadoop(file);
        if (position.line() > 0) {
            logs.skip(position.line(), lines, stored);
        }
        if (!logs.isArchive(stored)) {
            return open(file, position.bytes(), lines);
        }
        LogOpener.Rest rest = position.bytes() == 0
                ? new LogOpener.Rest(logs.open(stored), new byte[0])
                : logs.openAfter(position.bytes(), stored);
        LogReader reader = new LogReader(rest.in(), position.bytes(), rest.before(), lines);
        try {
            return Optional.of(new TailedLog(attributes(file), Optional.empty(), logs.head(stored), reader));
        } catch (IOException | RuntimeException e) {
            Failures.closeAfter(e, reader);
            throw e;
        }
    }

    static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    /** Identifies a file on its disk as long as it exists. */
    static String key(BasicFileAttributes file) {
        return String.valueOf(file.fileKey());
    }

    private static byte[] startOf(FileChannel channel) throws IOException {
        return bytesFrom(0, FileFingerprint.HEAD_BYTES, channel);
    }

    /** Up to {@code most} bytes before a position. */
    private static byte[] bytesBefore(long position, int most, FileChannel channel) throws IOException {
        int length = (int) Math.min(position, most);
        return bytesFrom(position - length, length, channel);
    }

    private static byte[] bytesFrom(long position, int most, FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(most);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, position + bytes.position());
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Whether the log was truncated or rewritten since the last look. */
    boolean wasCut() throws IOException {
        return channel.isPresent() && (!startsAsBefore() || !endsAsBefore(channel.get()));
    }

    /** Whether the bytes before the channel's position are still those that were read. */
    private boolean endsAsBefore(FileChannel open) throws IOException {
        byte[] before = reader.lastFilled(COMPARED_BYTES);
        return Arrays.equals(before, bytesBefore(open.position(), before.length, open));
    }

    private boolean startsAsBefore() throws IOException {
        byte[] found = startOf(channel.orElseThrow());
        boolean startsAsBefore =
                found.length >= start.length && Arrays.equals(found, 0, start.length, start, 0, start.length);
        start = startsAsBefore ? found : start;
        return startsAsBefore;
    }

    /** Whether that name leads to the file with that key. */
    static boolean isAt(Path name, String key) throws IOException {
        try {
            return key(attributes(name)).equals(key);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** The position in it under a followed name; {@code before} are the lines of earlier files. */
    FollowedPosition position(Path followed, LineCounts before) {
        return new FollowedPosition(
                followed.toString(),
                key,
                openedModifiedMillis(),
                head(),
                reader.position(),
                Optional.of(reader.tail()),
                reader.line(),
                before.plus(reader.counts()));
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
        return FileFingerprint.ofHead(start);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
