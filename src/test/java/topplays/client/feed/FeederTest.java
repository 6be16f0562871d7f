package topplays.client.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import topplays.client.FakeService;
import topplays.client.FeedFormat;
import topplays.client.PlayClient;
import topplays.client.Retries;
import topplays.client.ServiceAddress;
import topplays.client.ServiceException;
import topplays.concurrent.HandDrivenTime;

@Timeout(60)
class FeederTest {
    private final HandDrivenTime time = new HandDrivenTime();
    private FakeService fake;
    private Feeder feeder;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeService();
        feeder = feeder(1, 2);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private Feeder feeder(int connections, int batchLines) {
        PlayClient service = new PlayClient(
                ServiceAddress.parse(fake.url()),
                Optional.empty(),
                new Retries(Duration.ofMinutes(5), time, new Random(1), messages -> {}));
        FeedSettings settings = new FeedSettings(FeedFormat.TOPPLAYS, batchLines, Duration.ofMillis(1), connections);
        return new Feeder(
                service, settings, UUID::randomUUID, () -> time.elapsed().toNanos());
    }

    private static FeedSource source(String name, InputStream in) {
        return new FeedSource(name, () -> in);
    }

    private static FeedSource source(String name, String text) {
        return source(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void feed(FeedSource... sources) throws IOException, InterruptedException {
        feeder.feed(new SourceLines(List.of(sources)), state -> {});
    }

    private static String lines(String... videos) {
        return Arrays.stream(videos).map(video -> "t\tu\t" + video + "\n").collect(Collectors.joining());
    }

    @Test
    void sendsEachLineOnceInTheOrderOfTheFile() throws Exception {
        feed(source("one", lines("a", "b", "a")), source("two", "t\tu\tc"));

        assertThat(fake.bodies()).containsExactly(lines("a", "b"), lines("a"), lines("c"));
        assertThat(feeder.state().accepted()).isEqualTo(4);
        assertThat(feeder.state().batches()).isEqualTo(3);
    }

    @Test
    void manyConnectionsSendEachLineOnceDespiteFailures() throws Exception {
        feeder = feeder(8, 3);
        Random random = new Random(5);
        List<FakeService.Answer> faults = List.of(
                FakeService.status(503),
                FakeService.status(429, "Retry-After", "7"),
                FakeService.status(409),
                FakeService.text(502, "text/html", "<html>bad gateway"),
                fake.brokenAnswer());
        for (int i = 0; i < 60; i++) {
            fake.next(faults.get(random.nextInt(faults.size())));
        }
        List<String> videos =
                IntStream.range(0, 1_000).mapToObj(i -> "v" + i % 17).toList();

        feed(source("log", lines(videos.toArray(String[]::new))));

        assertThat(fake.plays())
                .isEqualTo(videos.stream().collect(Collectors.groupingBy(video -> video, Collectors.counting())));
        assertThat(feeder.state().accepted()).isEqualTo(1_000);
        assertThat(time.sleeps()).hasSize(60).contains(Duration.ofSeconds(7));
    }

    @Test
    void onlyTheFirstTenRejectedLinesAreReportedWithFileAndLine() throws Exception {
        feed(source("one", lines("a")), source("two", lines("b", "c") + "bad\n".repeat(12) + lines("d")));

        FeedState state = feeder.state();
        assertThat(state.accepted()).isEqualTo(4);
        assertThat(state.rejected()).isEqualTo(12);
        assertThat(state.firstRejected()).hasSize(10).startsWith(new RejectedSourceLine("two", 3, "columns"));
    }

    @Test
    void aPermanentFailureEndsTheFeedAndReportsTheProgress() {
        fake.next(exchange ->
                FakeService.text(200, "application/json", "{\"accepted\":2}").to(exchange));
        fake.next(FakeService.status(422));

        assertThatThrownBy(() -> feed(source("log", lines("a", "b", "c", "d", "e"))))
                .isInstanceOf(ServiceException.class)
                .hasMessage(fake.url() + " answered POST /v1/views with 422 (Oh: what now)");
        assertThat(feeder.state().accepted()).isEqualTo(2);
        assertThat(feeder.state().firstOpen()).contains("log, line 3");
    }

    @Test
    void anAnswerThatDoesNotAccountForEveryLineIsRefused() {
        fake.next(FakeService.text(200, "application/json", "{\"accepted\":1,\"rejected\":[]}"));

        assertThatThrownBy(() -> feed(source("log", lines("a", "b"))))
                .hasMessage(fake.url() + " received 2 lines and reported on 1");
    }

    @Test
    void linesBeforeAFailureAreSent() {
        InputStream broken =
                new FilterInputStream(new ByteArrayInputStream(lines("a").getBytes(StandardCharsets.UTF_8))) {
                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        int read = super.read(bytes, offset, length);
                        if (read < 0) {
                            throw new IOException("disk gone");
                        }
                        return read;
                    }
                };

        assertThatThrownBy(() -> feed(source("log", broken))).hasMessage("cannot read log: disk gone");
        assertThat(fake.plays()).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void anInvalidEventLineFailsWithItsNumber() {
        String text = lines("a") + "x".repeat(PendingLines.MAX_BYTES + 1);

        assertThatThrownBy(() -> feed(source("log", text)))
                .hasMessage("cannot send log: line 2 is longer than 1,048,576 bytes; are these events?");
    }

    @Test
    void bytesTravelAsTheyAre() throws Exception {
        String allBytes = IntStream.range(1, 256)
                .filter(b -> b != '\n' && b != '\t')
                .mapToObj(b -> String.valueOf((char) b))
                .collect(Collectors.joining());

        feed(source("log", lines(allBytes)));

        assertThat(fake.plays()).containsOnlyKeys(allBytes);
    }

    @Test
    void progressIsReportedAfterEachAnswer() throws Exception {
        List<Long> accepted = new ArrayList<>();

        feeder.feed(
                new SourceLines(List.of(source("log", lines("a", "b", "c")))), state -> accepted.add(state.accepted()));

        assertThat(accepted).containsExactly(2L, 3L);
    }
}
