package topplays.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.EventsFolder;

/** The service as a process that is killed, told to end, and started again. */
public class ServeIT {
    private static final int KILLS = Integer.getInteger("topplays.kills", 2);
    private static final int FEEDERS = 4;

    @TempDir
    private Path folder;

    private final AtomicReference<ServeProcess> serve = new AtomicReference<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void afterKill9NoAcknowledgedEventIsLostAndNoneIsThereTwice() throws Exception {
        Random random = new Random(1);
        serve.set(new ServeProcess(folder, "--recount", "1s"));
        ExecutorService threads = Executors.newFixedThreadPool(FEEDERS);
        List<Future<Map<String, Long>>> feeding = new ArrayList<>();
        for (int i = 0; i < FEEDERS; i++) {
            String feeder = "f" + i;
            feeding.add(threads.submit(() -> feed(feeder)));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            awaitPlays(serve.get(), plays() + random.nextInt(2_000));
            serve.get().kill();
            serve.set(new ServeProcess(folder, "--recount", "1s"));
        }
        enough.set(true);
        Map<String, Long> accepted = new TreeMap<>();
        for (Future<Map<String, Long>> each : feeding) {
            each.get().forEach((video, plays) -> accepted.merge(video, plays, Long::sum));
        }
        threads.shutdown();

        requireCounted(accepted);
        awaitAllInBatches(accepted.values().stream().mapToLong(Long::longValue).sum());
        assertThat(serve.get().terminate()).isZero();
        requireInEvents(accepted);
        try (ServeProcess restarted = new ServeProcess(folder)) {
            serve.set(restarted);
            requireCounted(accepted);
        }
    }

    /** Feeds until it is enough, each request again until it is accepted; returns how often it was each video. */
    private Map<String, Long> feed(String feeder) throws InterruptedException {
        Map<String, Long> accepted = new TreeMap<>();
        Random random = new Random(feeder.hashCode());
        for (int request = 0; !enough.get(); request++) {
            List<String> videos = random.ints(1 + random.nextInt(50), 0, 30)
                    .mapToObj(video -> "v" + video)
                    .toList();
            String body = videos.stream().map("{\"video\":\"%s\"}\n"::formatted).collect(Collectors.joining());
            while (!isAccepted(feeder + "-" + request, body)) {
                Thread.onSpinWait(); // until the service is there again
            }
            videos.forEach(video -> accepted.merge(video, 1L, Long::sum));
        }
        return accepted;
    }

    private boolean isAccepted(String key, String body) throws InterruptedException {
        try {
            HttpResponse<String> answer = serve.get().feed(key, body);
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private long plays() throws IOException, InterruptedException {
        return serve.get().get("/v1/status").path("plays").asLong();
    }

    private static void awaitPlays(ServeProcess serve, long plays) throws IOException, InterruptedException {
        while (serve.get("/v1/status").path("plays").asLong() < plays) {
            Thread.onSpinWait();
        }
    }

    private void requireCounted(Map<String, Long> accepted) throws IOException, InterruptedException {
        for (Map.Entry<String, Long> each : accepted.entrySet()) {
            JsonNode video = serve.get().get("/v1/videos/" + each.getKey());
            assertThat(video.path("plays").asLong()).as(each.getKey()).isEqualTo(each.getValue());
        }
    }

    private void awaitAllInBatches(long events) throws IOException, InterruptedException {
        while (serve.get().get("/v1/status").path("batches").path("lastNumber").asLong() < events) {
            Thread.onSpinWait();
        }
    }

    private void requireInEvents(Map<String, Long> accepted) throws IOException {
        EventsFolder events = new EventsFolder(folder.resolve("events"));
        assertThat(events.gaps()).isEmpty();
        assertThat(events.videos().stream().collect(Collectors.groupingBy(video -> video, Collectors.counting())))
                .isEqualTo(accepted);
    }
}
