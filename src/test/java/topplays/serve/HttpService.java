package topplays.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import topplays.serve.counts.FakeHistory;
import topplays.serve.feed.FakeIntake;

/** A service on a free port, on a fake intake, and a client of it. */
final class HttpService implements Closeable {
    final FakeIntake intake = new FakeIntake();
    final FakeHistory history = new FakeHistory();
    final HandClock clock = new HandClock();
    final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    private final HttpClient client = HttpClient.newHttpClient();
    private final PlayService service;

    private HttpService(Path folder, Optional<String> token) throws IOException {
        Recovery recovery = Recovery.read(FakeHistory.WRITER, history, 0, folder, clock, 1_000);
        ServiceSettings settings = new ServiceSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Optional.empty(), token, Set.of());
        service = PlayService.start(settings, recovery, intake, () -> false, clock, notes::add);
    }

    static HttpService start(Path folder) throws IOException {
        return new HttpService(folder, Optional.empty());
    }

    static HttpService withToken(Path folder, String token) throws IOException {
        return new HttpService(folder, Optional.of(token));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String body, String... headers) throws IOException, InterruptedException {
        return send(request("/v1/views", headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d%s".formatted(service.address().getPort(), path)));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Sends these characters and returns everything received until the service closes the connection. */
    String raw(String request) throws IOException {
        try (Socket socket = socket()) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    Socket socket() throws IOException {
        Socket socket =
                new Socket(service.address().getAddress(), service.address().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Throws if a part of the service has failed. */
    void check() throws IOException {
        service.check();
    }

    @Override
    public void close() {
        service.close();
    }
}
