package topplays.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import topplays.concurrent.HandDrivenTime;
import topplays.concurrent.WaitableClock;
import topplays.model.VideoId;

@Timeout(60)
class PlayClientTest {
    private static final VideoId VIDEO = VideoId.of("a");

    private final HandDrivenTime time = new HandDrivenTime();
    private FakeService fake;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeService();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private PlayClient service(String url, Duration patience) {
        return new PlayClient(
                ServiceAddress.parse(url),
                Optional.of("secret"),
                new Retries(patience, time, new Random(1), messages -> {}));
    }

    private PlayClient service() {
        return service(fake.url(), Duration.ZERO);
    }

    @Test
    @Timeout(30)
    void aServiceThatHangsIsGivenUpWhenTheTimeForRetriesIsOver() {
        CountDownLatch end = new CountDownLatch(1);
        fake.next(exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        PlayClient hasty = new PlayClient(
                ServiceAddress.parse(fake.url()),
                Optional.empty(),
                new Retries(Duration.ofSeconds(1), WaitableClock.STEADY, new Random(1), messages -> {}));

        assertThatThrownBy(() -> hasty.top(10)).hasMessage(fake.url() + " does not answer within 1s; gave up after 1s");
        end.countDown();
    }

    private void assertFails(FakeService.Answer answer, String message) {
        fake.next(answer);
        assertThatThrownBy(() -> service().top(10))
                .isInstanceOf(ServiceException.class)
                .hasMessage(message.replace("URL", fake.url()));
    }

    @Test
    void anIdTravelsAsItsBytes() throws Exception {
        byte[] bytes = "a/../ \u00fc%?#\t".getBytes(StandardCharsets.UTF_8);
        VideoId hostile = VideoId.copyOf(bytes, 0, bytes.length);

        assertThat(service().video(hostile)).isEmpty();
        assertThat(service().video(VideoId.of(".."))).isEmpty();
        assertThat(service().video(VideoId.copyOf(new byte[] {(byte) 0xff}, 0, 1)))
                .isEmpty();

        assertThat(fake.requests())
                .containsExactly(
                        "GET /v1/videos/a%2F%2E%2E%2F%20%C3%BC%25%3F%23%09 Bearer secret",
                        "GET /v1/videos/%2E%2E Bearer secret", "GET /v1/videos/%FF Bearer secret");
    }

    @Test
    void parsesTheAnswersOfTheService() throws Exception {
        fake.next(FakeService.text(
                200,
                "application/json",
                "{\"video\":\"\\ufffd\",\"videoBase64\":\"/w==\",\"plays\":3,\"batchPlays\":1,\"livePlays\":2,"
                        + "\"rank\":null,\"asOf\":\"now\"}"));

        assertThat(service().video(VIDEO))
                .contains(new VideoAnswer(
                        VideoId.copyOf(new byte[] {(byte) 0xff}, 0, 1), 3, 1, 2, OptionalLong.empty(), "now"));
    }

    @Test
    void anotherServiceIsRecognised() {
        assertFails(
                FakeService.text(200, "text/html; charset=utf-8", "<html>"),
                "URL answered /v1/top with text/html; charset=utf-8 instead of JSON: is it a topplays service?");
        assertFails(
                FakeService.text(404, "text/html", "<html>"),
                "URL answered GET /v1/top with 404: is it a topplays service?");
        assertFails(
                FakeService.text(301, "text/html", "<html>"),
                "URL answered GET /v1/top with 301: is it a topplays service?");
        assertFails(
                FakeService.text(200, "application/json", "{\"rows\":[]}"),
                "URL answered /v1/top with invalid JSON (no whole number in 'plays'):"
                        + " is it a topplays service of this version?");
        assertFails(
                FakeService.text(200, "application/json", "[]"),
                "URL answered /v1/top with invalid JSON (not a JSON object):"
                        + " is it a topplays service of this version?");
    }

    @Test
    void anHtmlPageWithStatus404IsNotAnUnknownVideo() {
        fake.next(FakeService.text(404, "text/html", "<html>"));

        assertThatThrownBy(() -> service().video(VIDEO)).hasMessageContaining("is it a topplays service?");
    }

    @Test
    void problemsAreReportedWithAdvice() {
        assertFails(
                FakeService.status(401),
                "URL answered GET /v1/top with 401 (Oh: what now); give the token of the service with --token-file FILE");
        assertFails(FakeService.status(503), "URL answered GET /v1/top with 503 (Oh: what now)");
        assertFails(FakeService.text(500, "application/json", "{nonsense"), "URL answered GET /v1/top with 500");
    }

    @Test
    void aBrokenAnswerIsWorthAnotherTry() throws Exception {
        fake.next(fake.brokenAnswer());

        assertThat(service(fake.url(), Duration.ofMinutes(1)).video(VIDEO)).isEmpty();
        assertThat(time.sleeps()).hasSize(1);
    }

    @Test
    void anUnreachableServiceIsTriedAgain() throws IOException {
        fake.close();

        assertThatThrownBy(() -> service(fake.url(), Duration.ofSeconds(5)).top(10))
                .hasMessage("cannot reach " + fake.url() + ", is the service running?; gave up after 5s");
        assertThat(time.sleeps()).hasSizeGreaterThan(3);
    }

    @Test
    void anUnknownHostIsNotTriedAgain() {
        assertThatThrownBy(() -> service("http://no-such-host.invalid:1", Duration.ofMinutes(5))
                        .top(10))
                .hasMessage("unknown host: no-such-host.invalid in http://no-such-host.invalid:1");
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aServerWithoutHttpIsReported() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Future<?> answering = threads.submit(() -> {
                try (var socket = server.accept()) {
                    int request = socket.getInputStream().read(new byte[1 << 16]);
                    socket.getOutputStream().write("SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    return request;
                }
            });
            String url = "http://127.0.0.1:" + server.getLocalPort();

            assertThatThrownBy(() -> service(url, Duration.ofMinutes(5)).top(10))
                    .hasMessage(url + " does not answer in HTTP: is it a topplays service?");
            answering.get();
        } finally {
            threads.shutdownNow();
        }
    }
}
