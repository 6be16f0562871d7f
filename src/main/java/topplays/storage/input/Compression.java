package topplays.storage.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.storage.compress.Decompressors;

/**
 * How a log is compressed. Only methods are supported whose decompressor reports an archive that is corrupt or cut off.
 *
 * <p>The content decides, not the name. A file that is named like an archive but does not begin like one is read as that
 * archive, so that it is reported as corrupt.
 */
public enum Compression {
    NONE("", "(?!)"),
    GZIP(".gz", "\\x1f\\x8b\\x08.*"),
    BZIP2(".bz2", "BZh[1-9](?:1AY&SY|\\x17rE8P\\x90).*"),
    /** A skippable frame, of which LZ4 has the same, is taken for zstd unless the file is named as LZ4. */
    ZSTD(".zst", "(?:\\x28\\xb5\\x2f\\xfd|[\\x50-\\x5f]\\x2a\\x4d\\x18).*"),
    XZ(".xz", "\\xfd7zXZ\\x00.*"),
    LZ4(".lz4", "\\x04\\x22\\x4d\\x18.*");

    private static final int HEAD_BYTES = 10;

    private final String suffix;
    private final Pattern head;

    Compression(String suffix, String head) {
        this.suffix = suffix;
        this.head = Pattern.compile(head, Pattern.DOTALL);
    }

    /** The compression of a file with this name that begins with these bytes. */
    static Compression of(String name, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        Compression found = NONE;
        for (Compression each : values()) {
            found = each.head.matcher(start).matches() ? each : found;
        }
        return found == NONE || (found == ZSTD && named(name) == LZ4) ? named(name) : found;
    }

    /** The compression that a name promises, for files that cannot be read yet. */
    public static Compression named(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        for (Compression each : values()) {
            if (each != NONE && lowerCase.endsWith(each.suffix)) {
                return each;
            }
        }
        return NONE;
    }

    /** The compression of a file; reads its first bytes. */
    public static Compression of(Path file, Configuration conf) throws IOException {
        try (InputStream in = file.getFileSystem(conf).open(file)) {
            return of(file.getName(), in.readNBytes(HEAD_BYTES));
        }
    }

    /** Opens a file and decompresses it if it is an archive. */
    public static InputStream open(Path file, Configuration conf) throws IOException {
        InputStream stored = file.getFileSystem(conf).open(file);
        try {
            byte[] head = stored.readNBytes(HEAD_BYTES);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stored);
            return of(file.getName(), head).decompress(whole);
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    /** Decompresses a stream. Closing the result closes the stream. */
    public InputStream decompress(InputStream stored) throws IOException {
        return switch (this) {
            case NONE -> stored;
            case GZIP -> Decompressors.gzip(stored);
            case BZIP2 -> Decompressors.bzip2(stored);
            case ZSTD -> Decompressors.zstd(stored);
            case XZ -> Decompressors.xz(stored);
            case LZ4 -> Decompressors.lz4(stored);
        };
    }

    /** The name of the method, such as {@code gzip}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
