package topplays.storage.compress;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Decompresses bzip2: one or more streams, then zeros or nothing. */
final class Bzip2Stream extends MemberStream {
    private InputStream member;

    Bzip2Stream(InputStream in) {
        super(in);
    }

    @Override
    boolean begin() throws IOException {
        if (member != null) {
            stored().skipZeroPadding();
            if (!stored().fill()) {
                return false;
            }
        }
        // it reads byte by byte, and so none after the stream's end
        member = new BZip2CompressorInputStream(stored().asStream(), false);
        return true;
    }

    @Override
    int decompress(byte[] target, int offset, int length) throws IOException {
        return member.read(target, offset, length);
    }
}
