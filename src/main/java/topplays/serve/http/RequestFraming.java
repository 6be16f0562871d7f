package topplays.serve.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Follows the bytes of a connection through heads, bodies and chunks. Holds back each head, and each line between chunks,
 * until it is complete and valid. Not thread-safe.
 */
final class RequestFraming {
    private static final Pattern CHUNK_SIZE =
            Pattern.compile("([0-9A-Fa-f]{1,15})(?:[ \t]*;[^\\x00-\\x08\\x0a-\\x1f\\x7f]*)?");
    private static final int HEX = 16;

    private final int maxHeadBytes;
    private byte[] held = new byte[0];
    private int length;
    private long left;
    private State state = State.HEAD;

    private enum State {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER
    }

    RequestFraming(int maxHeadBytes) {
        this.maxHeadBytes = maxHeadBytes;
    }

    /** Whether a request is in progress and its head was passed on. */
    boolean isInBody() {
        return state != State.HEAD;
    }

    /** The bytes that end a chunked body at this point. */
    byte[] endOfBody() {
        String end =
                switch (state) {
                    case CHUNK_END -> "\r\n0\r\n\r\n";
                    case TRAILER -> "\r\n";
                    default -> "0\r\n\r\n";
                };
        return end.getBytes(ISO_8859_1);
    }

    /** The bytes of the body that follow for certain and need no check. */
    long plainBytes() {
        return state == State.BODY || state == State.CHUNK ? left : 0;
    }

    /** Counts bytes that were passed on without a check. */
    void skip(long bytes) {
        left -= bytes;
        if (left == 0) {
            state = state == State.BODY ? State.HEAD : State.CHUNK_END;
        }
    }

    /** Reads all of {@code in}, and writes to {@code out} as much as is complete and valid. */
    void read(ByteBuffer in, ByteArrayOutputStream out) throws MalformedRequestException {
        while (in.hasRemaining()) {
            int plain = (int) Math.min(plainBytes(), in.remaining());
            if (plain > 0) {
                out.write(in.array(), in.arrayOffset() + in.position(), plain);
                in.position(in.position() + plain);
                skip(plain);
            } else {
                hold(in.get());
                if (held[length - 1] == '\n') {
                    endLine(out);
                }
            }
        }
    }

    private void hold(byte next) throws MalformedRequestException {
        boolean isAfterCr = length > 0 && held[length - 1] == '\r';
        if (isAfterCr != (next == '\n')) {
            throw new MalformedRequestException("a line ends with CR LF, and contains neither");
        }
        if (length == maxHeadBytes) {
            throw new MalformedRequestException(
                    "request line and headers have at most %,d bytes".formatted(maxHeadBytes));
        }
        if (length == held.length) {
            held = Arrays.copyOf(held, Math.min(maxHeadBytes, Math.max(512, 2 * length)));
        }
        held[length++] = next;
    }

    private void endLine(ByteArrayOutputStream out) throws MalformedRequestException {
        boolean isEmpty = length == 2 || (length >= 4 && held[length - 3] == '\n');
        switch (state) {
            case HEAD -> endHeadLine(isEmpty, out);
            case CHUNK_SIZE -> {
                endChunkSize();
                release(out);
            }
            case CHUNK_END -> {
                if (length != 2) {
                    throw new MalformedRequestException("a chunk ends with CR LF after its last byte");
                }
                state = State.CHUNK_SIZE;
                release(out);
            }
            default -> endTrailerLine(isEmpty, out);
        }
    }

    private void endHeadLine(boolean isEmpty, ByteArrayOutputStream out) throws MalformedRequestException {
        if (length == 2) {
            length = 0; // RFC 9112, 2.2: an empty line before the request line is ignored
        } else if (isEmpty) {
            left = RequestHead.bodyBytes(held, length);
            if (left == RequestHead.CHUNKED) {
                state = State.CHUNK_SIZE;
            } else if (left > 0) {
                state = State.BODY;
            }
            release(out);
        }
    }

    private void endChunkSize() throws MalformedRequestException {
        var size = CHUNK_SIZE.matcher(new String(held, 0, length - 2, ISO_8859_1));
        if (!size.matches()) {
            throw new MalformedRequestException("the size of a chunk is a hexadecimal number");
        }
        left = Long.parseLong(size.group(1), HEX);
        state = left == 0 ? State.TRAILER : State.CHUNK;
    }

    private void endTrailerLine(boolean isEmpty, ByteArrayOutputStream out) throws MalformedRequestException {
        if (isEmpty) {
            for (String line : new String(held, 0, length - 2, ISO_8859_1).split("\r\n", -1)) {
                if (!line.isEmpty()) {
                    RequestHead.headerName(line);
                }
            }
            state = State.HEAD;
            release(out);
        }
    }

    private void release(ByteArrayOutputStream out) {
        out.write(held, 0, length);
        length = 0;
        held = new byte[0];
    }
}
