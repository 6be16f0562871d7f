package topplays.format.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a {@link LogFormat}.
 *
 * @param names the names of its columns: a request has four, most fields have one
 * @param alias a second name of the last column
 * @param timeFormat the format of the time, if the field is a time of a known format
 */
public record LogField(Kind kind, List<String> names, Optional<String> alias, Optional<String> timeFormat) {

    /** The form of a field. */
    public enum Kind {
        /** Any text. */
        TEXT,
        /** Not empty, without a blank. */
        WORD,
        /** Digits or a dash. */
        NUMBER,
        /** Three digits or a dash. */
        STATUS,
        /** A request line: method, target, path, query. */
        REQUEST,
        /** A request target: target, path, query. */
        TARGET,
        /** A query with its question mark. */
        QUERY
    }

    private static final Map<String, LogField> NGINX = Map.ofEntries(
            Map.entry("remote_addr", of(Kind.WORD, "host")),
            Map.entry("remote_user", of(Kind.TEXT, "user")),
            Map.entry("time_local", time("clf")),
            Map.entry("time_iso8601", time("iso")),
            Map.entry("msec", time("epoch")),
            Map.entry("request", request()),
            Map.entry("request_method", of(Kind.WORD, "method")),
            Map.entry("request_uri", target()),
            Map.entry("uri", of(Kind.TEXT, "path")),
            Map.entry("document_uri", of(Kind.TEXT, "path")),
            Map.entry("args", of(Kind.TEXT, "query")),
            Map.entry("query_string", of(Kind.TEXT, "query")),
            Map.entry("status", of(Kind.STATUS, "status")),
            Map.entry("body_bytes_sent", of(Kind.NUMBER, "bytes")),
            Map.entry("bytes_sent", of(Kind.NUMBER, "bytes")),
            Map.entry("host", of(Kind.TEXT, "vhost")),
            Map.entry("server_name", of(Kind.TEXT, "vhost")));
    private static final Map<String, LogField> APACHE = Map.ofEntries(
            Map.entry("a", of(Kind.WORD, "host")),
            Map.entry("h", of(Kind.WORD, "host")),
            Map.entry("A", of(Kind.WORD, "server_addr")),
            Map.entry("b", of(Kind.NUMBER, "bytes")),
            Map.entry("B", of(Kind.NUMBER, "bytes")),
            Map.entry("D", of(Kind.NUMBER, "request_time_us")),
            Map.entry("f", of(Kind.TEXT, "filename")),
            Map.entry("H", of(Kind.WORD, "protocol")),
            Map.entry("I", of(Kind.NUMBER, "bytes_in")),
            Map.entry("k", of(Kind.NUMBER, "keepalive")),
            Map.entry("l", of(Kind.WORD, "ident")),
            Map.entry("L", of(Kind.WORD, "log_id")),
            Map.entry("m", of(Kind.WORD, "method")),
            Map.entry("O", of(Kind.NUMBER, "bytes_out")),
            Map.entry("p", of(Kind.WORD, "server_port")),
            Map.entry("P", of(Kind.WORD, "pid")),
            Map.entry("q", of(Kind.QUERY, "query")),
            Map.entry("r", request()),
            Map.entry("R", of(Kind.TEXT, "handler")),
            Map.entry("s", of(Kind.STATUS, "status")),
            Map.entry("S", of(Kind.NUMBER, "bytes_total")),
            Map.entry("t", time("clf")),
            Map.entry("T", of(Kind.NUMBER, "request_time")),
            Map.entry("u", of(Kind.TEXT, "user")),
            Map.entry("U", of(Kind.TEXT, "path")),
            Map.entry("v", of(Kind.TEXT, "vhost")),
            Map.entry("V", of(Kind.TEXT, "vhost")),
            Map.entry("X", of(Kind.WORD, "connection")));
    private static final Map<String, String> PREFIXES = Map.of(
            "C", "cookie_", "e", "env_", "n", "note_", "o", "sent_http_", "^ti", "trailer_", "^to", "sent_trailer_");
    private static final Map<String, String> TIMES =
            Map.of("sec", "epoch", "msec", "epoch-millis", "usec", "epoch-micros", "%d/%b/%Y:%H:%M:%S %z", "clf");

    private static LogField of(Kind kind, String name) {
        return new LogField(kind, List.of(name), Optional.empty(), Optional.empty());
    }

    private static LogField time(String format) {
        return new LogField(Kind.TEXT, List.of("time"), Optional.empty(), Optional.of(format));
    }

    private static LogField request() {
        return new LogField(
                Kind.REQUEST, List.of("method", "target", "path", "query"), Optional.empty(), Optional.empty());
    }

    static LogField target() {
        return new LogField(Kind.TARGET, List.of("target", "path", "query"), Optional.empty(), Optional.empty());
    }

    /** The field of an nginx variable. An unknown variable is a field with the variable's name. */
    static LogField ofNginx(String variable) {
        if (variable.startsWith("http_")) {
            return header(variable.substring("http_".length()).toLowerCase(Locale.ROOT));
        }
        return NGINX.getOrDefault(variable, of(Kind.TEXT, variable));
    }

    /** The field of an Apache directive such as {@code h}, or empty if the directive is unknown. */
    static Optional<LogField> ofApache(String directive) {
        return Optional.ofNullable(APACHE.get(directive));
    }

    /** The field of an Apache directive with an argument in braces, or empty if the directive is unknown. */
    static Optional<LogField> ofApache(String directive, String argument) {
        if (directive.equals("t")) {
            String form = argument.replaceFirst("^(begin|end):", "");
            return Optional.of(
                    new LogField(Kind.TEXT, List.of("time"), Optional.empty(), Optional.ofNullable(TIMES.get(form))));
        }
        String name = argument.toLowerCase(Locale.ROOT);
        if (directive.equals("i")) {
            return Optional.of(header(name));
        }
        return PREFIXES.containsKey(directive)
                ? Optional.of(of(Kind.TEXT, PREFIXES.get(directive) + name))
                : ofApache(directive);
    }

    /** A request header. */
    private static LogField header(String name) {
        return switch (name) {
            case "user-agent", "user_agent" -> aliased("agent", name);
            case "host" -> aliased("vhost", name);
            default -> of(Kind.TEXT, name);
        };
    }

    private static LogField aliased(String name, String alias) {
        return new LogField(Kind.TEXT, List.of(name), Optional.of(alias), Optional.empty());
    }
}
