package topplays.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.model.EventLines;

/** Reading a stream that arrives piece by piece. */
class StandardInputTest {
    private static final InputSettings CSV = InputOptions.parse(Map.of("input-format", "csv", "video", "1"));

    private final EventLines lines = new EventLines(1);

    @Test
    void returnsALineAsSoonAsItIsWhole() throws IOException {
        StandardInput input = new StandardInput(new Pieces("a\nb", "\r\nc", "at"), CSV, () -> Instant.EPOCH);

        assertThat(input.read(lines)).isTrue();
        assertThat(LogFolder.take(lines)).isEqualTo("1970-01-01T00:00:00.000Z\t-\ta\n");
        assertThat(input.read(lines)).isTrue();
        assertThat(LogFolder.take(lines)).isEqualTo("1970-01-01T00:00:00.000Z\t-\tb\n");
        assertThat(input.read(lines)).isTrue();
        assertThat(lines.events()).isZero();
        assertThat(input.read(lines)).isFalse();
        assertThat(LogFolder.take(lines)).isEqualTo("1970-01-01T00:00:00.000Z\t-\tcat\n");
        assertThat(input.read(lines)).isFalse();
        assertThat(input.counts().counted()).isEqualTo(3);
    }

    @Test
    void givesEventsWithoutATimeThatOfTheBlockThatEndsThem() throws IOException {
        Deque<Instant> times = new ArrayDeque<>(List.of(Instant.ofEpochMilli(5), Instant.ofEpochMilli(7)));
        StandardInput input = new StandardInput(new Pieces("a\nb", "c\nd\n"), CSV, times::remove);

        input.read(lines);
        input.read(lines);

        assertThat(LogFolder.take(lines).lines())
                .containsExactly(
                        "1970-01-01T00:00:00.005Z\t-\ta",
                        "1970-01-01T00:00:00.007Z\t-\tbc",
                        "1970-01-01T00:00:00.007Z\t-\td");
    }

    @Test
    void reportsMalformedLinesByTheirNumber() throws IOException {
        StandardInput input = new StandardInput(new Pieces("a\n\n", "\"b"), CSV, () -> Instant.EPOCH);

        boolean more = true;
        while (more) {
            more = input.read(lines);
        }

        assertThat(input.malformedLines())
                .map(MalformedLine::toString)
                .containsExactly(
                        "standard input, line 2: blank (the line is empty): ",
                        "standard input, line 3: quotes (the quotes are not those of RFC 4180, or one is not closed on"
                                + " its line): \"b");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsALogEquallyHoweverItArrives(long seed) throws IOException {
        Random random = new Random(seed);
        InputSettings settings = InputOptions.parse(Map.of("input-format", "csv", "header", true, "time", "when"));
        String log = HostileLog.BYTE_ORDER_MARK + "when,video,x\n" + new HostileLog(random, ",").lines(200);
        StandardInput input = new StandardInput(
                new Pieces(pieces(log, random)), settings, () -> Instant.ofEpochMilli(LogFolder.ARRIVAL_MILLIS));

        boolean more = true;
        while (more) {
            more = input.read(lines);
        }

        HostileLog.Reading whole = HostileLog.read(log, settings);
        assertThat(LogFolder.take(lines)).isEqualTo(whole.events());
        assertThat(input.counts()).isEqualTo(whole.counts());
    }

    private static String[] pieces(String log, Random random) {
        Deque<String> pieces = new ArrayDeque<>();
        String left = log;
        while (!left.isEmpty()) {
            int length = Math.min(left.length(), 1 + random.nextInt(random.nextBoolean() ? 3 : 3000));
            pieces.add(left.substring(0, length));
            left = left.substring(length);
        }
        return pieces.toArray(String[]::new);
    }

    /** A stream with at most one piece available at a time. */
    private static final class Pieces extends InputStream {
        private final Deque<String> pieces;

        Pieces(String... pieces) {
            this.pieces = new ArrayDeque<>(Arrays.asList(pieces));
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read it in blocks");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (pieces.isEmpty()) {
                return -1;
            }
            byte[] piece = pieces.remove().getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(piece, 0, buffer, offset, piece.length);
            return piece.length;
        }
    }
}
