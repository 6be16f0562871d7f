package topplays.serve.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks the request line and the headers of a request strictly by RFC 9112, because a lenient parser makes request
 * smuggling possible.
 */
final class RequestHead {
    static final long CHUNKED = -1;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern REQUEST_LINE = Pattern.compile(TOKEN + " [^ \\x00-\\x1f\\x7f]+ HTTP/1\\.[01]");
    private static final Pattern HEADER = Pattern.compile("(" + TOKEN + "):[^\\x00-\\x08\\x0a-\\x1f\\x7f]*");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:/?#@\\[\\] \t]*)(:[0-9]{0,5})?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private RequestHead() {}

    /** Parses {@code bytes[0..length)}, which end with an empty line. Returns the length of the body, or {@link #CHUNKED}. */
    static long bodyBytes(byte[] bytes, int length) throws MalformedRequestException {
        String[] lines = new String(bytes, 0, length, ISO_8859_1).split("\r\n", -1);
        if (!REQUEST_LINE.matcher(lines[0]).matches()
                || PercentDecoder.decode(lines[0]).isEmpty()) {
            throw new MalformedRequestException(
                    "a request line is METHOD TARGET HTTP/1.1, and TARGET is percent-encoded");
        }
        String contentLength = null;
        boolean isChunked = false;
        int hosts = 0;
        for (int i = 1; i < lines.length - 2; i++) {
            String name = headerName(lines[i]);
            String value = lines[i].substring(name.length() + 1).strip();
            switch (name) {
                case "content-length" -> contentLength = onlyLength(contentLength, value);
                case "transfer-encoding" -> isChunked = onlyChunked(isChunked, value);
                case "host" -> hosts += HOST.matcher(value).matches() ? 1 : 2;
                default -> {}
            }
        }
        boolean isOld = lines[0].endsWith("0");
        if (hosts > 1 || (hosts == 0 && !isOld)) {
            throw new MalformedRequestException("a request has one Host header, HOST or HOST:PORT");
        }
        if (isChunked && (contentLength != null || isOld)) {
            throw new MalformedRequestException("a chunked body has no Content-Length, and needs HTTP/1.1");
        }
        return isChunked ? CHUNKED : contentLength == null ? 0 : Long.parseLong(contentLength);
    }

    /** Checks a header or a trailer. Returns its name in lower case. */
    static String headerName(String line) throws MalformedRequestException {
        var header = HEADER.matcher(line);
        if (!header.matches()) {
            throw new MalformedRequestException("a header is NAME: VALUE on one line, without control characters");
        }
        return header.group(1).toLowerCase(Locale.ROOT);
    }

    private static String onlyLength(String before, String value) throws MalformedRequestException {
        if (before != null || !LENGTH.matcher(value).matches()) {
            throw new MalformedRequestException("Content-Length is one decimal number, given once");
        }
        return value;
    }

    private static boolean onlyChunked(boolean before, String value) throws MalformedRequestException {
        if (before || !value.equalsIgnoreCase("chunked")) {
            throw new MalformedRequestException("Transfer-Encoding is chunked, given once");
        }
        return true;
    }
}
