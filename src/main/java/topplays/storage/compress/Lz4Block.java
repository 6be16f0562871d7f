package topplays.storage.compress;

import java.io.IOException;

/** Decompresses one LZ4 block ({@code lz4_Block_format.md}). */
final class Lz4Block {
    /** How far back a block may refer. */
    static final int WINDOW_BYTES = 1 << 16;

    private static final int LEAST_MATCH = 4;
    private static final int LONG = 15;

    private final byte[] block;
    private final int length;
    private final byte[] content;
    private final int limit;
    private int from;
    private int to;

    private Lz4Block(byte[] block, int length, byte[] content, int to, int limit) {
        this.block = block;
        this.length = length;
        this.content = content;
        this.to = to;
        this.limit = limit;
    }

    /**
     * Decompresses {@code block[0, length)} to {@code content[to, limit)}. It may refer to all bytes of {@code content} before
     * {@code to}.
     *
     * @return the index after the last decompressed byte
     */
    static int decompress(byte[] block, int length, byte[] content, int to, int limit) throws IOException {
        try {
            Lz4Block open = new Lz4Block(block, length, content, to, limit);
            open.run();
            return open.to;
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("a block in it is corrupt", e);
        }
    }

    private void run() throws IOException {
        while (true) {
            int token = next();
            copyLiterals(number(token >>> 4));
            if (from == length) {
                return;
            }
            int distance = next() | next() << 8;
            copyMatch(distance, LEAST_MATCH + number(token & LONG));
        }
    }

    private int next() throws IOException {
        require(from < length);
        return block[from++] & 0xff;
    }

    private int number(int begun) throws IOException {
        int number = begun;
        if (begun == LONG) {
            int more = 255;
            while (more == 255) {
                more = next();
                number += more;
                require(number <= limit);
            }
        }
        return number;
    }

    private void copyLiterals(int count) throws IOException {
        require(count <= length - from && count <= limit - to);
        System.arraycopy(block, from, content, to, count);
        from += count;
        to += count;
    }

    private void copyMatch(int distance, int count) throws IOException {
        require(distance > 0 && distance <= to && count <= limit - to);
        if (distance >= count) {
            System.arraycopy(content, to - distance, content, to, count);
            to += count;
        } else {
            for (int end = to + count; to < end; to++) {
                content[to] = content[to - distance];
            }
        }
    }

    private static void require(boolean isRight) throws IOException {
        if (!isRight) {
            throw new IOException("a block in it is corrupt");
        }
    }
}
