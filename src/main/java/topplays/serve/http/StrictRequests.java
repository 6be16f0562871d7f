package topplays.serve.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.UUID;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.StreamSourceConduit;

/**
 * The incoming bytes of a connection, checked before Undertow reads them. A malformed head is replaced by a request for
 * {@link #REFUSED_PATH}, whose answer names the broken rule, and the rest of the connection is discarded. A malformed chunk ends the body early: its request must be refused, see {@link #brokenRule}.
 */
final class StrictRequests extends AbstractStreamSourceConduit<StreamSourceConduit> {
    /** Clients cannot request this path, because it contains a random id. */
    static final String REFUSED_PATH = "/refused-" + UUID.randomUUID();
    /** The header that holds the broken rule. */
    static final String RULE = "Rule";

    private static final ThreadLocal<ByteBuffer> ARRIVED = ThreadLocal.withInitial(() -> ByteBuffer.allocate(1 << 14));

    private final RequestFraming framing;
    private ByteBuffer checked = ByteBuffer.allocate(0);
    private boolean isRefused;
    private String brokenChunk;

    StrictRequests(StreamSourceConduit next, int maxHeadBytes) {
        super(next);
        framing = new RequestFraming(maxHeadBytes);
    }

    /** The rule that the body of a request broke, if any. Valid when the body is complete. */
    static Optional<String> brokenRule(HttpServerExchange exchange) {
        AbstractServerConnection connection = (AbstractServerConnection) exchange.getConnection();
        return connection.getOriginalSourceConduit() instanceof StrictRequests strict
                ? Optional.ofNullable(strict.brokenChunk)
                : Optional.empty();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!target.hasRemaining()) {
            return 0;
        }
        while (!checked.hasRemaining()) {
            long plain = Math.min(framing.plainBytes(), target.remaining());
            int read = plain > 0 ? readPlain(target, (int) plain) : readChecked();
            if (plain > 0 || read <= 0) {
                return read;
            }
        }
        int count = Math.min(checked.remaining(), target.remaining());
        target.put(checked.slice().limit(count));
        checked.position(checked.position() + count);
        return count;
    }

    private int readPlain(ByteBuffer target, int most) throws IOException {
        int limit = target.limit();
        target.limit(target.position() + most);
        try {
            int read = next.read(target);
            framing.skip(Math.max(0, read));
            return read;
        } finally {
            target.limit(limit);
        }
    }

    private int readChecked() throws IOException {
        ByteBuffer arrived = ARRIVED.get().clear();
        int read = next.read(arrived);
        if (read <= 0 || isRefused) {
            return Math.min(read, 0);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(read);
        try {
            framing.read(arrived.flip(), out);
        } catch (MalformedRequestException e) {
            refuse(e.getMessage(), out);
        }
        checked = ByteBuffer.wrap(out.toByteArray());
        return read;
    }

    private void refuse(String rule, ByteArrayOutputStream out) {
        isRefused = true;
        if (framing.isInBody()) {
            brokenChunk = rule;
            out.writeBytes(framing.endOfBody());
        } else {
            out.writeBytes("GET %s HTTP/1.1\r\nHost: refused\r\n%s: %s\r\nConnection: close\r\n\r\n"
                    .formatted(REFUSED_PATH, RULE, rule)
                    .getBytes(ISO_8859_1));
        }
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (targets[i].hasRemaining()) {
                return read(targets[i]);
            }
        }
        return 0;
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
    }

    @Override
    public long transferTo(long count, ByteBuffer throughBuffer, StreamSinkChannel target) throws IOException {
        return IoUtils.transfer(new ConduitReadableByteChannel(this), count, throughBuffer, target);
    }

    /** Wakes the reader for bytes that were read and checked before: the socket has no event for them. */
    @Override
    public void resumeReads() {
        if (checked.hasRemaining()) {
            next.wakeupReads();
        } else {
            next.resumeReads();
        }
    }
}
