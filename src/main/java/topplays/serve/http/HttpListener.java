package topplays.serve.http;

import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/** Listens on an address, and gives every connection a place within the limits and a strict check of its requests. */
public final class HttpListener implements Closeable {
    private static final int WORKER_THREADS = 8;
    private static final int BUFFER_BYTES = 1 << 14;
    private static final long CLOSE_SECONDS = 10;

    private final XnioWorker worker;
    private final AcceptingChannel<StreamConnection> accepting;

    private HttpListener(XnioWorker worker, AcceptingChannel<StreamConnection> accepting) {
        this.worker = worker;
        this.accepting = accepting;
    }

    /**
     * Starts to listen.
     *
     * @throws IOException if the address is in use or not of this machine
     */
    public static HttpListener start(
            InetSocketAddress address, RequestLimits limits, AllowedHosts hosts, HttpHandler handler)
            throws IOException {
        ConnectionPlaces<StreamConnection> places = new ConnectionPlaces<>(
                limits.connections(), limits.connectionsPerAddress(), limits.reservedConnections());
        HttpOpenListener http =
                new HttpOpenListener(new DefaultByteBufferPool(true, BUFFER_BYTES, -1, 4), options(limits));
        http.setRootHandler(new AdmissionHandler(places, limits, hosts, handler));
        XnioWorker worker = Xnio.getInstance(HttpListener.class.getClassLoader())
                .createWorker(OptionMap.builder()
                        .set(
                                Options.WORKER_IO_THREADS,
                                Math.max(2, Runtime.getRuntime().availableProcessors()))
                        .set(Options.WORKER_TASK_CORE_THREADS, WORKER_THREADS)
                        .set(Options.WORKER_TASK_MAX_THREADS, WORKER_THREADS)
                        .set(Options.TCP_NODELAY, true)
                        .getMap());
        try {
            ChannelListener<StreamConnection> opener = connection -> open(connection, places, limits, http);
            AcceptingChannel<StreamConnection> accepting = worker.createStreamConnectionServer(
                    address, ChannelListeners.openListenerAdapter(opener), socketOptions(limits));
            accepting.resumeAccepts();
            return new HttpListener(worker, accepting);
        } catch (IOException | RuntimeException e) {
            worker.shutdownNow();
            throw e;
        }
    }

    private static OptionMap options(RequestLimits limits) {
        return OptionMap.builder()
                .set(UndertowOptions.MAX_HEADER_SIZE, limits.headerBytes())
                .set(UndertowOptions.MAX_ENTITY_SIZE, 4L * limits.bodyBytes())
                .set(UndertowOptions.MAX_PARAMETERS, 16)
                .set(UndertowOptions.MAX_HEADERS, 64)
                .set(UndertowOptions.DECODE_URL, false)
                .set(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
                .set(UndertowOptions.NO_REQUEST_TIMEOUT, (int) limits.idleTime().toMillis())
                .getMap();
    }

    private static OptionMap socketOptions(RequestLimits limits) {
        int most = limits.connections() + limits.reservedConnections();
        return OptionMap.builder()
                .set(Options.TCP_NODELAY, true)
                .set(Options.REUSE_ADDRESSES, true)
                .set(Options.CONNECTION_HIGH_WATER, most)
                .set(Options.CONNECTION_LOW_WATER, most - 1)
                .set(Options.WRITE_TIMEOUT, (int) limits.requestTime().toMillis())
                .set(Options.BACKLOG, 1_024)
                .getMap();
    }

    private static void open(
            StreamConnection connection,
            ConnectionPlaces<StreamConnection> places,
            RequestLimits limits,
            HttpOpenListener http) {
        Object client = connection.getPeerAddress(InetSocketAddress.class).getAddress();
        for (StreamConnection closed : places.open(connection, client)) {
            closed.getIoThread().execute(() -> IoUtils.safeClose(closed));
            if (closed == connection) {
                return;
            }
        }
        StrictRequests strict = new StrictRequests(connection.getSourceChannel().getConduit(), limits.headerBytes());
        connection.getSourceChannel().setConduit(strict);
        http.handleEvent(connection);
        ChannelListener<? super StreamConnection> ofUndertow = connection.getCloseListener();
        connection.setCloseListener(closed -> {
            places.close(closed);
            ChannelListeners.invokeChannelListener(closed, ofUndertow);
        });
        if (!connection.isOpen()) {
            places.close(connection);
        }
    }

    /** The address that it listens on. */
    public InetSocketAddress address() {
        return accepting.getLocalAddress(InetSocketAddress.class);
    }

    /** Closes all connections. */
    @Override
    public void close() {
        IoUtils.safeClose(accepting);
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the threads of the HTTP service did not end when interrupted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
