package topplays.storage.compress;

import java.io.IOException;

/** The frames without content that may stand between those of zstd and LZ4. */
final class SkippableFrame {
    private static final int LAST_BYTES = 0x184d2a;

    private SkippableFrame() {}

    /** Skips all that come next. Returns false at the end of the archive. */
    static boolean skipAll(StoredBytes stored) throws IOException {
        while (stored.fill()) {
            if (!isNext(stored)) {
                return true;
            }
            stored.skipFully(4);
            stored.skipFully(stored.readLittleEndian(4));
        }
        return false;
    }

    private static boolean isNext(StoredBytes stored) throws IOException {
        return (stored.peek(0) & 0xf0) == 0x50
                && (stored.peek(1) | stored.peek(2) << 8 | stored.peek(3) << 16) == LAST_BYTES;
    }
}
