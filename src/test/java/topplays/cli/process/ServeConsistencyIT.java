package topplays.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, queries and swaps at once: what was answered is recorded, and held against what could be true. */
class ServeConsistencyIT {
    private static final long NANOS = 1_000_000_000L * Integer.getInteger("topplays.check.seconds", 5);
    private static final long PATIENCE_NANOS = NANOS + 120_000_000_000L;
    private static final int LEAST_SWAPS = 3;
    private static final int FEEDERS = 16;
    private static final int READERS = 4;
    private static final int VIDEOS = 20;
    /** So many others make each swap take a while. */
    private static final int OTHER_VIDEOS = 20_000;

    @TempDir
    private Path folder;

    private final PlayLog log = new PlayLog();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void everyAcceptedEventCountsOnceAndNoReadGoesBack() throws Exception {
        Set<String> swaps;
        try (ServeProcess serve = new ServeProcess(folder, "--recount", "1s")) {
            assertThat(serve.feed("others", others()).statusCode()).isEqualTo(200);
            ExecutorService threads = Executors.newFixedThreadPool(FEEDERS + READERS);
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < FEEDERS; i++) {
                int feeder = i;
                work.add(() -> feed(serve, feeder));
            }
            for (int i = 0; i < READERS; i++) {
                int reader = i;
                work.add(() -> read(serve, reader));
            }
            List<Future<Void>> running = new ArrayList<>();
            for (Callable<Void> each : work) {
                running.add(threads.submit(each));
            }
            swaps = watch(serve);
            for (Future<Void> each : running) {
                each.get();
            }
            threads.shutdown();
            for (int video = 0; video < VIDEOS; video++) {
                read(serve, video, new Random(video));
            }
        }

        assertThat(log.reads()).as("reads").isGreaterThan(100);
        assertThat(swaps).as("swaps, the start among them").hasSizeGreaterThan(LEAST_SWAPS);
        log.requireConsistent();
        log.requireExactAtTheEnd();
    }

    private static String others() {
        StringBuilder body = new StringBuilder();
        for (int video = 0; video < OTHER_VIDEOS; video++) {
            body.append("{\"video\":\"other").append(video).append("\"}\n");
        }
        return body.toString();
    }

    private Void feed(ServeProcess serve, int feeder) throws Exception {
        Random random = new Random(feeder);
        for (int request = 0; !enough.get(); request++) {
            List<String> videos = random.ints(1 + random.nextInt(40), 0, VIDEOS)
                    .mapToObj(video -> "v" + video)
                    .toList();
            String body = videos.stream().map("{\"video\":\"%s\"}\n"::formatted).collect(Collectors.joining());
            long start = System.nanoTime();
            assertThat(serve.feed(feeder + "-" + request, body).statusCode()).isEqualTo(200);
            log.fed(videos, start, System.nanoTime());
        }
        return null;
    }

    private Void read(ServeProcess serve, int reader) throws Exception {
        Random random = new Random(100 + reader);
        while (!enough.get()) {
            read(serve, random.nextInt(VIDEOS), random);
        }
        return null;
    }

    private void read(ServeProcess serve, int video, Random random) throws Exception {
        long start = System.nanoTime();
        JsonNode answer = serve.get("/v1/videos/v" + video);
        log.read("v" + video, answer.path("plays").asLong(0), start, System.nanoTime());
        assertThat(answer.path("batchPlays").asLong() + answer.path("livePlays").asLong())
                .isEqualTo(answer.path("plays").asLong(0));
        if (random.nextInt(10) == 0) {
            requireRanked(serve.get("/v1/top?k=" + VIDEOS));
        }
    }

    private static void requireRanked(JsonNode chart) {
        long before = Long.MAX_VALUE;
        long sum = 0;
        for (JsonNode row : chart.path("rows")) {
            assertThat(row.path("plays").asLong()).isLessThanOrEqualTo(before);
            before = row.path("plays").asLong();
            sum += before;
        }
        assertThat(sum).isLessThanOrEqualTo(chart.path("plays").asLong());
    }

    /** Watches until it is enough; returns the times at which counts were taken over, the first one at the start. */
    private Set<String> watch(ServeProcess serve) throws Exception {
        Set<String> swaps = new HashSet<>();
        long start = System.nanoTime();
        long passed = 0;
        while (passed < NANOS || (swaps.size() <= LEAST_SWAPS && passed < PATIENCE_NANOS)) {
            JsonNode count = serve.get("/v1/status").path("count");
            assertThat(count.path("refused").asText()).isEmpty();
            swaps.add(count.path("at").asText());
            passed = System.nanoTime() - start;
        }
        enough.set(true);
        return swaps;
    }
}
