package topplays.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code bin/topplays serve} as a process, on EVENTS and COUNTS in a folder, and a client of it. */
final class ServeProcess implements Closeable {
    private static final String LISTENING = "listening on ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;

    /** Starts it, with batches after two seconds, and waits until it listens. */
    ServeProcess(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "bin/topplays",
                "serve",
                "--events",
                folder.resolve("events").toString(),
                "--counts",
                folder.resolve("counts").toString(),
                "--port",
                "0",
                "--deadline",
                "2s",
                "--tick",
                "250ms",
                "--batch-interval",
                "500ms",
                "--min-batch",
                "1k"));
        command.addAll(List.of(options));
        Path log = folder.resolve("serve.log");
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        String line = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
        if (line == null || !line.startsWith(LISTENING)) {
            throw new IOException("it does not listen: " + line + ", " + Files.readString(log));
        }
        address = URI.create(line.substring(LISTENING.length()));
    }

    HttpResponse<String> feed(String key, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/views"))
                .timeout(Duration.ofSeconds(30))
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The JSON that a path answers with; of an error too. */
    JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As {@code kill} does; returns the exit code. */
    int terminate() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
