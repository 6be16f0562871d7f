package topplays.cli;

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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, queries and swaps at once: what was answered is recorded, and held against what could be true. */
class ServeConsistencyIT {
    private static final long NANOS = 1_000_000_000L * Integer.getInteger("topplays.check.seconds", 8);
    private static final int FEEDERS = 16;
    private static final int READERS = 4;
    private static final int VIDEOS = 20;

    @TempDir
    private Path folder;

    private final PlayLog log = new PlayLog();
    private final long end = System.nanoTime() + NANOS;

    @Test
    void everyAcceptedEventCountsOnceAndNoReadGoesBack() throws Exception {
        Set<String> swaps;
        try (ServeProcess serve = new ServeProcess(folder, "--recount", "1s")) {
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
        assertThat(swaps).as("swaps").hasSizeGreaterThan(2);
        log.requireConsistent();
        log.requireExactAtTheEnd();
    }

    private Void feed(ServeProcess serve, int feeder) throws Exception {
        Random random = new Random(feeder);
        for (int request = 0; System.nanoTime() < end; request++) {
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
        while (System.nanoTime() < end) {
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
        assertThat(sum)
                .as("all videos are on the chart")
                .isEqualTo(chart.path("plays").asLong());
    }

    /** The times at which counts were swapped in. */
    private Set<String> watch(ServeProcess serve) throws Exception {
        Set<String> swaps = new HashSet<>();
        while (System.nanoTime() < end) {
            JsonNode count = serve.get("/v1/status").path("count");
            assertThat(count.path("refused").asText()).isEmpty();
            swaps.add(count.path("at").asText());
        }
        return swaps;
    }
}
