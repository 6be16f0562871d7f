package topplays.bench.load;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options of the command line.
 *
 * @param only the names of the loads to run; empty: all
 * @param url of a running service; if empty, a service is started
 * @param factor by which all rates are multiplied
 */
record LoadOptions(
        Set<String> only, Optional<URI> url, Duration warmUp, Duration measured, double factor, boolean help) {
    static final String BATCHES = "batches";
    static final String SINGLES = "singles";
    static final String QUERIES = "queries";

    static final String HELP = """
            Sends requests to the web service: batches, single events, and queries while events are fed.

              src/bench/load                          start a service on the same cores
              src/bench/load http://127.0.0.1:8080    use a running service; it keeps the events
              src/bench/load singles                  only one load: batches, singles or queries

              --seconds N   how long each load is measured (20)
              --warm-up N   seconds before the measurement (10)
              --factor F    multiply all rates by F (1.0)

            Requests are due at a constant rate. A latency is measured from the time at which its request was due.
            """;

    private static final int USUAL_SECONDS = 20;
    private static final int USUAL_WARM_UP = 10;

    LoadOptions {
        only = Set.copyOf(only);
    }

    boolean wants(String load) {
        return only.isEmpty() || only.contains(load);
    }

    /** @throws IllegalArgumentException for a usage error */
    static LoadOptions of(String... arguments) {
        Optional<URI> url = Optional.empty();
        Set<String> only = new HashSet<>();
        double warmUp = USUAL_WARM_UP;
        double seconds = USUAL_SECONDS;
        double factor = 1;
        for (Iterator<String> rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--seconds" -> seconds = number(argument, rest);
                case "--warm-up" -> warmUp = number(argument, rest);
                case "--factor" -> factor = number(argument, rest);
                case BATCHES, SINGLES, QUERIES -> only.add(argument);
                case "--help" -> {
                    // see below
                }
                default -> url = Optional.of(url(argument));
            }
        }
        boolean help = List.of(arguments).contains("--help");
        return new LoadOptions(only, url, seconds(warmUp), seconds(seconds), factor, help);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    private static double number(String option, Iterator<String> rest) {
        String text = rest.hasNext() ? rest.next() : "nothing";
        if (!text.matches("\\d{1,4}(\\.\\d{1,3})?") || Double.parseDouble(text) <= 0) {
            throw new IllegalArgumentException(option + ": invalid number: " + text);
        }
        return Double.parseDouble(text);
    }

    private static URI url(String text) {
        if (!text.matches("http://[^/:]+:\\d{1,5}/?")) {
            throw new IllegalArgumentException("the address of a service is http://HOST:PORT: " + text);
        }
        return URI.create(text);
    }
}
