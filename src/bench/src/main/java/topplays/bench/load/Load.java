package topplays.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The program behind {@code src/bench/load}: feeds batches, then single events, then sends queries while it feeds.
 * Exits with 1 if the service fails or refuses a request, with 2 for a usage error.
 */
public final class Load {
    private static final int BATCH = 1_000;
    private static final int BATCHES_PER_SECOND = 100;
    private static final int SINGLES_PER_SECOND = 5_000;
    private static final int QUERIES_PER_SECOND = 20_000;
    private static final int BATCHES_DURING_QUERIES = 10;
    private static final int FEED_CONNECTIONS = 16;
    private static final int SINGLE_CONNECTIONS = 256;
    private static final int QUERY_CONNECTIONS = 32;

    private final InetSocketAddress address;
    private final String host;
    private final LoadOptions options;

    private Load(URI url, LoadOptions options) {
        this.address = new InetSocketAddress(url.getHost(), url.getPort());
        this.host = url.getAuthority();
        this.options = options;
    }

    /** The first two arguments are {@code bin/topplays} and a folder for the service; the user's follow. */
    public static void main(String[] arguments) throws InterruptedException {
        int exitCode;
        try {
            LoadOptions options = LoadOptions.of(
                    List.of(arguments).subList(2, arguments.length).toArray(String[]::new));
            exitCode = run(Path.of(arguments[0]), Path.of(arguments[1]), options);
        } catch (IllegalArgumentException e) {
            System.err.println("load: " + e.getMessage() + "; see src/bench/load --help");
            exitCode = 2;
        } catch (IOException | ExecutionException e) {
            System.err.println("load: " + e.getMessage());
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private static int run(Path topplays, Path folder, LoadOptions options)
            throws IOException, InterruptedException, ExecutionException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (options.help()) {
            out.print(LoadOptions.HELP);
            out.flush();
            return 0;
        }
        if (options.url().isPresent()) {
            return new Load(options.url().get(), options).run(out) ? 0 : 1;
        }
        try (ServiceProcess service = ServiceProcess.start(topplays, folder)) {
            return new Load(service.url(), options).run(out) ? 0 : 1;
        }
    }

    /** Returns whether no request was refused. */
    private boolean run(PrintStream out) throws IOException, InterruptedException, ExecutionException {
        LoadTable table = new LoadTable(out);
        table.printHead();
        if (options.wants(LoadOptions.BATCHES)) {
            table.print(feed("feed, batches of 1,000", BATCH, BATCHES_PER_SECOND, FEED_CONNECTIONS));
        }
        if (options.wants(LoadOptions.SINGLES)) {
            table.print(feed("feed, single events", 1, SINGLES_PER_SECOND, SINGLE_CONNECTIONS));
        }
        if (options.wants(LoadOptions.QUERIES)) {
            queryWhileFeeding(table);
        }
        return table.refused() == 0;
    }

    private void queryWhileFeeding(LoadTable table) throws IOException, InterruptedException, ExecutionException {
        ExecutorService feeder = Executors.newSingleThreadExecutor();
        try {
            feedAll();
            Future<LoadResult> feeding = feeder.submit(() ->
                    feed("feed during queries, batches of 1,000", BATCH, BATCHES_DURING_QUERIES, FEED_CONNECTIONS));
            table.print(loop(new QueryRequests(host, BATCH), QUERIES_PER_SECOND)
                    .run("query", address, QUERY_CONNECTIONS, options.warmUp(), options.measured()));
            table.print(feeding.get());
        } finally {
            feeder.shutdownNow();
        }
    }

    /** Feeds every event once, so that each video of a query has plays. */
    private void feedAll() throws IOException, InterruptedException {
        int batches = SimulatedViews.bodies(BATCH).size();
        Duration enough = Duration.ofMillis(1_000L * batches / BATCHES_PER_SECOND);
        new OpenLoop(new FeedRequests(host, BATCH, System.nanoTime()), BATCHES_PER_SECOND)
                .run("", address, FEED_CONNECTIONS, Duration.ZERO, enough);
    }

    private LoadResult feed(String name, int eventsEach, int perSecond, int connections)
            throws IOException, InterruptedException {
        return loop(new FeedRequests(host, eventsEach, System.nanoTime()), perSecond)
                .run(name, address, connections, options.warmUp(), options.measured());
    }

    private OpenLoop loop(Requests requests, int perSecond) {
        return new OpenLoop(requests, perSecond * options.factor());
    }
}
