package topplays.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A persistent connection with one request at a time. It accepts only HTTP/1.1 responses with a {@code Content-Length},
 * which is what the service sends.
 */
final class Connection {
    private static final int ANSWER_BYTES = 1 << 16;
    private static final Pattern HEAD = Pattern.compile(
            "HTTP/1.1 ([0-9]{3}) .*?\r\nContent-Length: ([0-9]{1,9})\r\n.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer answer = ByteBuffer.allocate(ANSWER_BYTES);
    private ByteBuffer request = ByteBuffer.allocate(0);
    private long dueNanos;

    Connection(InetSocketAddress address, Selector selector) throws IOException {
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Sends a request that was due at {@code due}, in the time of {@link System#nanoTime}. */
    void send(ByteBuffer bytes, long due) throws IOException {
        request = bytes;
        dueNanos = due;
        answer.clear();
        write();
    }

    long dueNanos() {
        return dueNanos;
    }

    private void write() throws IOException {
        channel.write(request);
        key.interestOps(request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Writes or reads as much as possible. Returns the status of the answer, or 0 if it is not complete yet. */
    int proceed() throws IOException {
        if (key.isWritable()) {
            write();
            return 0;
        }
        if (channel.read(answer) < 0) {
            throw new EOFException("the service closed a connection");
        }
        return status();
    }

    private int status() throws IOException {
        int headEnd = headEnd();
        if (headEnd < 0) {
            return 0;
        }
        String head = new String(answer.array(), 0, headEnd, StandardCharsets.ISO_8859_1);
        Matcher matcher = HEAD.matcher(head);
        if (!matcher.matches()) {
            throw new IOException(
                    "unexpected answer: " + head.lines().findFirst().orElse(""));
        }
        boolean isWhole = answer.position() >= headEnd + Integer.parseInt(matcher.group(2));
        return isWhole ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private int headEnd() {
        byte[] bytes = answer.array();
        for (int end = HEAD_END.length; end <= answer.position(); end++) {
            if (bytes[end - 1] == '\n'
                    && Arrays.equals(bytes, end - HEAD_END.length, end, HEAD_END, 0, HEAD_END.length)) {
                return end;
            }
        }
        return -1;
    }

    void close() throws IOException {
        channel.close();
    }
}
