package topplays.serve.feed;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import topplays.storage.LocalFiles;

/**
 * Keys on disk: one file per hour, appended to. Appended keys are durable. Incomplete or damaged records, left by a crash,
 * are skipped.
 */
public final class KeyFiles {
    private static final String NAME = "_keys-%d";
    private static final Pattern NAMES = Pattern.compile("_keys-([0-9]{1,9})");
    private static final int CHECKED_BYTES = 3 * Long.BYTES;
    private static final int RECORD_BYTES = CHECKED_BYTES + Integer.BYTES;

    private final Path folder;

    /** Key files in {@code folder}, which exists. */
    public KeyFiles(Path folder) {
        this.folder = folder;
    }

    /** Passes all stored keys to {@code keys}. */
    void read(Consumer<FeedKey> keys) throws IOException {
        for (Path file : files()) {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            long hour = hourOf(file);
            for (int at = 0; at + RECORD_BYTES <= bytes.limit(); at += RECORD_BYTES) {
                if (bytes.getInt(at + CHECKED_BYTES) == checksum(bytes.slice(at, CHECKED_BYTES))) {
                    keys.accept(new FeedKey(
                            bytes.getLong(at),
                            bytes.getLong(at + Long.BYTES),
                            bytes.getLong(at + 2 * Long.BYTES),
                            hour));
                }
            }
        }
    }

    private static int checksum(ByteBuffer checked) {
        CRC32C checksum = new CRC32C();
        checksum.update(checked);
        return (int) checksum.getValue();
    }

    /** Appends keys; once it returns they survive a crash of the machine. */
    void append(List<FeedKey> keys) throws IOException {
        TreeMap<Long, List<FeedKey>> byHour =
                keys.stream().collect(Collectors.groupingBy(FeedKey::hour, TreeMap::new, Collectors.toList()));
        for (List<FeedKey> ofHour : byHour.values()) {
            Path file = folder.resolve(NAME.formatted(ofHour.get(0).hour()));
            boolean isNew = !Files.exists(file);
            append(ofHour, file);
            if (isNew) {
                LocalFiles.forceFolder(folder);
            }
        }
    }

    /** Appends after the last complete record. */
    private static void append(List<FeedKey> keys, Path file) throws IOException {
        ByteBuffer records = ByteBuffer.allocate(keys.size() * RECORD_BYTES);
        for (FeedKey key : keys) {
            int start = records.position();
            records.putLong(key.high()).putLong(key.low()).putLong(key.body());
            records.putInt(checksum(records.slice(start, CHECKED_BYTES)));
        }
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(out.length() / RECORD_BYTES * RECORD_BYTES);
            out.write(records.array());
            out.getFD().sync();
        } catch (IOException e) {
            throw new IOException("cannot write the keys to %s: %s; check the disk".formatted(file, e.getMessage()), e);
        }
    }

    /** Deletes the files of hours before {@code hour}. */
    void deleteBefore(long hour) throws IOException {
        for (Path file : files()) {
            if (hourOf(file) < hour) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAMES.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static long hourOf(Path file) {
        Matcher name = NAMES.matcher(file.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(1)) : Long.MAX_VALUE;
    }
}
