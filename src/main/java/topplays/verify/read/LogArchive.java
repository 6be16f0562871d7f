package topplays.verify.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import topplays.storage.compress.Decompressors;
import topplays.verify.split.ByteText;

/** How a log is compressed. For gzip, zstd and LZ4 it uses other libraries than the job. */
enum LogArchive {
    GZIP(".gz", "\\x1f\\x8b"),
    BZIP2(".bz2", "BZh[1-9](1AY&SY|\\x17rE8P\\x90)"),
    LZ4(".lz4", "\\x04\\x22M\\x18"),
    ZSTD(".zst", "\\x28\\xb5\\x2f\\xfd|[P-_]\\*M\\x18"),
    XZ(".xz", "\\xfd7zXZ\\x00"),
    PLAIN("", "");

    private static final int HEAD_BYTES = 10;
    private static final int BUFFER_BYTES = 1 << 16;

    private final String suffix;
    private final Pattern head;

    LogArchive(String suffix, String head) {
        this.suffix = suffix;
        this.head = Pattern.compile(head);
    }

    /** Decompresses a log of this name, by its first bytes or else by its name. */
    static InputStream open(String name, InputStream in) throws IOException {
        BufferedInputStream stored = new BufferedInputStream(in, BUFFER_BYTES);
        stored.mark(HEAD_BYTES);
        byte[] head = stored.readNBytes(HEAD_BYTES);
        stored.reset();
        LogArchive kind = of(ByteText.of(head, 0, head.length), name);
        return switch (kind) {
            case GZIP -> new GzipMembers(stored);
            case BZIP2 -> Decompressors.bzip2(stored);
            case LZ4 -> new FramedLZ4CompressorInputStream(head.length == 0 ? stored : withEmptyFrame(stored), true);
            case ZSTD -> Decompressors.javaZstd(stored);
            case XZ -> Decompressors.xz(stored);
            case PLAIN -> stored;
        };
    }

    /** Adds an empty frame. Without it, one to three invalid bytes at the end would be ignored. */
    private static InputStream withEmptyFrame(InputStream stored) {
        byte[] frame = HexFormat.of().parseHex("04224d18604082" + "00000000");
        return new SequenceInputStream(stored, new ByteArrayInputStream(frame));
    }

    private static LogArchive of(String head, String name) {
        LogArchive found = PLAIN;
        for (LogArchive each : values()) {
            boolean isFound = each != PLAIN && each.head.matcher(head).lookingAt();
            boolean isNamed = each != PLAIN && name.endsWith(each.suffix);
            if (isFound && isNamed) {
                return each;
            }
            found = isFound || (isNamed && found == PLAIN) ? each : found;
        }
        return found;
    }

    /** Members of gzip one after another, then zeros or nothing. */
    private static final class GzipMembers extends InputStream {
        private final BufferedInputStream stored;
        private InputStream member;

        GzipMembers(BufferedInputStream stored) throws IOException {
            this.stored = stored;
            member = new GzipCompressorInputStream(stored, false);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = member.read(target, offset, length);
            while (read < 0 && !isAtEnd()) {
                member = new GzipCompressorInputStream(stored, false);
                read = member.read(target, offset, length);
            }
            return read;
        }

        private boolean isAtEnd() throws IOException {
            stored.mark(1);
            int next = stored.read();
            if (next > 0) {
                stored.reset();
                return false;
            }
            while (next == 0) {
                next = stored.read();
            }
            if (next > 0) {
                throw new IOException("other bytes follow the zeros after its end");
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            stored.close();
        }
    }
}
