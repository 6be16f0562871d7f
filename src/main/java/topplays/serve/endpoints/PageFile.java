package topplays.serve.endpoints;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;
import topplays.serve.http.Responses;

/** A file of the page, from the class path. It may load nothing from other sites, and no other page may frame it. */
public final class PageFile {
    private static final String START = "index.html";
    /** File names by content type. */
    private static final Map<String, List<String>> FILES = Map.of(
            "text/html; charset=utf-8", List.of(START),
            "text/css; charset=utf-8", List.of("page.css", "figures.css"),
            "image/svg+xml", List.of("icon.svg"),
            "text/javascript; charset=utf-8",
                    List.of(
                            "page.js",
                            "chart.js",
                            "ids.js",
                            "rates.js",
                            "search.js",
                            "service.js",
                            "stream.js",
                            "words.js"));

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");

    private final byte[] content;
    private final String type;
    private final ETag tag;

    private PageFile(byte[] content, String type) {
        this.content = content;
        this.type = type;
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        this.tag = new ETag(false, Long.toHexString(checksum.getValue()) + "-" + content.length);
    }

    /** Loads all files. Returns them by path. */
    public static Map<String, PageFile> load() {
        Map<String, PageFile> files = new HashMap<>();
        FILES.forEach((type, names) -> {
            for (String name : names) {
                files.put(name.equals(START) ? "/" : "/" + name, new PageFile(read(name), type));
            }
        });
        return files;
    }

    private static byte[] read(String name) {
        try (InputStream in = PageFile.class.getResourceAsStream("page/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the file " + name + " of the page", e);
        }
    }

    public void send(HttpServerExchange exchange) {
        exchange.getResponseHeaders()
                .put(CONTENT_SECURITY_POLICY, POLICY)
                .put(Headers.CACHE_CONTROL, "no-cache")
                .put(Headers.ETAG, tag.toString());
        if (ETagUtils.handleIfNoneMatch(exchange, tag, true)) {
            Responses.send(exchange, type, content);
        } else {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange();
        }
    }
}
