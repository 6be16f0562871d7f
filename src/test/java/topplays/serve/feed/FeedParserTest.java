package topplays.serve.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedParserTest {
    private static final Instant ARRIVAL = Instant.parse("2026-11-20T09:00:00.500Z");

    private final FeedParser parser = new FeedParser();

    @Test
    void readsEventLines() throws IOException {
        ParsedFeed feed = parse("2026-11-20T08:15:30.123Z\tana\ta\r\n2026-11-20T08:15:31Z\t-\tb");

        assertThat(text(feed)).isEqualTo("2026-11-20T08:15:30.123Z\tana\ta\n2026-11-20T08:15:31.000Z\t-\tb\n");
        assertThat(feed.rejected()).isEmpty();
    }

    @Test
    void readsJsonLinesThatMayLackTimeAndUser() throws IOException {
        ParsedFeed feed = parse(
                "{\"video\":\"a\",\"time\":\"2026-11-20T08:15:30.123Z\",\"user\":\"ana\"}",
                "{\"video\":\"b\",\"user\":\"ben\"}",
                "{\"time\":\"2026-11-20T08:15:30Z\",\"video\":7}",
                "{\"video\":\"ü\",\"time\":null}");

        assertThat(text(feed).lines())
                .containsExactly(
                        "2026-11-20T08:15:30.123Z\tana\ta",
                        "2026-11-20T09:00:00.500Z\tben\tb",
                        "2026-11-20T08:15:30.000Z\t-\t7",
                        "2026-11-20T09:00:00.500Z\t-\tü");
    }

    @Test
    void listsInvalidLinesAndAcceptsTheOthers() {
        ParsedFeed feed = parse(
                "2026-11-20T08:15:30.123Z\tana\ta",
                "",
                "yesterday\tana\ta",
                "x",
                "2026-11-20T08:15:30.123Z\tana\tb",
                "2026-11-20T08:15:30.123Z\tana\t");

        assertThat(feed.events().events()).isEqualTo(2);
        assertThat(feed.rejected())
                .containsExactly(
                        new RejectedLine(2, "blank"),
                        new RejectedLine(3, "time"),
                        new RejectedLine(4, "columns"),
                        new RejectedLine(6, "video-empty"));
    }

    @Test
    void reportsWhyJsonIsInvalid() {
        ParsedFeed feed = parse(
                "{\"video\":\"a\"}",
                "{\"video\":",
                "{\"vide\":\"a\"}",
                "{\"video\":\"a\",\"time\":\"soon\"}",
                "{\"video\":\"a\\ud800\"}",
                "[]",
                "{\"video\":\"a\",\"user\":\"x\\ty\"}");

        assertThat(feed.rejected())
                .extracting(RejectedLine::reason)
                .containsExactly("json", "field-missing", "time", "surrogate", "field-missing", "user");
        assertThat(feed.events().events()).isEqualTo(1);
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(parse("\uFEFF{\"video\":\"a\"}").rejected()).isEmpty();
        assertThat(parse("\uFEFF2026-11-20T08:15:30.123Z\tana\ta\n").rejected()).isEmpty();
    }

    @Test
    void idsAreBytes() throws IOException {
        byte[] body = "2026-11-20T08:15:30.123Z\tana\t\u00ff\n".getBytes(ISO_8859_1);

        ParsedFeed feed = parser.parse(body, body.length, 0).orElseThrow();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        feed.events().writeTo(out);
        assertThat(out.toByteArray()).isEqualTo(body);
    }

    @Test
    void aLineOfMoreThan64kIsRejected() {
        String tooLong = "{\"x\":\"%s\",\"video\":\"a\"}".formatted("x".repeat(FeedParser.MAX_LINE_BYTES));
        ParsedFeed feed = parse("{\"video\":\"a\"}", tooLong, "{\"video\":\"b\"}");

        assertThat(feed.events().events()).isEqualTo(2);
        assertThat(feed.rejected()).containsExactly(new RejectedLine(2, "line-too-long"));
    }

    @Test
    void anEmptyBodyHasNoEvents() {
        assertThat(parse("").events().isEmpty()).isTrue();
        assertThat(parse("").rejected()).isEmpty();
    }

    @Test
    void aBodyOfAnotherFormatIsNotTaken() {
        byte[] body = "x\n".repeat(FeedParser.MAX_REJECTED + 1).getBytes(UTF_8);

        assertThat(parser.parse(body, body.length, 0)).isEmpty();
        assertThat(parser.parse(body, body.length - 2, 0)).isPresent();
    }

    private ParsedFeed parse(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
        return parser.parse(bytes, bytes.length, ARRIVAL.toEpochMilli()).orElseThrow();
    }

    private static String text(ParsedFeed feed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        feed.events().writeTo(out);
        return out.toString(UTF_8);
    }
}
