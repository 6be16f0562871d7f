package topplays.storage.compress;

import java.io.IOException;
import java.io.InputStream;

/** Decompresses zstd frames, each by a library, and skips skippable frames. */
final class ZstdStream extends MemberStream {
    private final FrameDecoder decoder;
    private InputStream frame;

    /** Opens the content of one frame. */
    interface FrameDecoder {
        InputStream open(InputStream frame) throws IOException;
    }

    ZstdStream(InputStream in, FrameDecoder decoder) {
        super(in);
        this.decoder = decoder;
    }

    @Override
    boolean begin() throws IOException {
        boolean isFirst = frame == null;
        closeFrame();
        if (!SkippableFrame.skipAll(stored())) {
            if (isFirst) {
                throw new IOException("it is not zstd");
            }
            return false;
        }
        frame = decoder.open(new ZstdFrame(stored(), isFirst ? "it is not zstd" : "other bytes follow its end"));
        return true;
    }

    @Override
    int decompress(byte[] target, int offset, int length) throws IOException {
        try {
            return frame.read(target, offset, length);
        } catch (RuntimeException e) {
            throw new IOException("it is corrupt: " + e.getMessage(), e);
        }
    }

    private void closeFrame() throws IOException {
        if (frame != null) {
            frame.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            closeFrame();
        } finally {
            super.close();
        }
    }
}
