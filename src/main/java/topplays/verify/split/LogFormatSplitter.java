package topplays.verify.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topplays.model.MalformedReason;

/** The fields of a format of Apache httpd or nginx, which becomes one regular expression. */
public final class LogFormatSplitter implements LineSplitter {
    private static final Pattern TOKEN = Pattern.compile(
            "\\\\([\"'\\\\tn])|(%%)|%!?(?:[0-9]{3}(?:,[0-9]{3})*)?[<>]?(?:\\{([^}]*)\\})?(\\^t[io]|[A-Za-z])|(.)",
            Pattern.DOTALL);
    private static final Pattern NGINX_TOKEN =
            Pattern.compile("\\\\([\"'\\\\tn])|\\$\\{?([A-Za-z0-9_]+)\\}?|(.)", Pattern.DOTALL);

    private final List<String> texts = new ArrayList<>(List.of(""));
    private final List<String> meanings = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> seconds = new ArrayList<>();
    private final Pattern line;

    LogFormatSplitter(String format) {
        if (Pattern.compile("%[^$]*[A-Za-z]").matcher(format).find()) {
            readApache(TOKEN.matcher(format));
        } else {
            readNginx(NGINX_TOKEN.matcher(format));
        }
        StringBuilder regex = new StringBuilder();
        for (int field = 0; field < meanings.size(); field++) {
            regex.append(Pattern.quote(texts.get(field))).append('(');
            String after = texts.get(field + 1);
            boolean isQuoted = texts.get(field).endsWith("\"") && after.startsWith("\"");
            regex.append(
                    isQuoted
                            ? "(?:[^\"\\\\]|\\\\.)*+"
                            : after.isEmpty() ? ".*+" : "(?:(?!" + Pattern.quote(after) + ").)*+");
            regex.append(')');
        }
        line = Pattern.compile(regex + Pattern.quote(texts.get(meanings.size())), Pattern.DOTALL);
        meanings.forEach(this::nameColumns);
        names.addAll(seconds);
    }

    private void readApache(Matcher token) {
        while (token.find()) {
            if (token.group(4) != null) {
                boolean isTime = token.group(4).equals("t") && token.group(3) == null;
                append(isTime ? "[" : "");
                addField(apache(token.group(4), token.group(3)));
                append(isTime ? "]" : "");
            } else {
                append(token.group(2) != null ? "%" : token.group(1) != null ? escape(token.group(1)) : token.group(5));
            }
        }
    }

    private void readNginx(Matcher token) {
        while (token.find()) {
            if (token.group(2) != null) {
                addField(nginx(token.group(2)));
            } else {
                append(token.group(1) != null ? escape(token.group(1)) : token.group(3));
            }
        }
    }

    private static String escape(String letter) {
        return letter.equals("t") ? "\t" : letter.equals("n") ? "\n" : letter;
    }

    private void append(String text) {
        texts.set(texts.size() - 1, texts.get(texts.size() - 1) + ByteText.encode(text));
    }

    private void addField(String meaning) {
        boolean isSecondHalf =
                meaning.equals("?query") && texts.get(texts.size() - 1).isEmpty() && !meanings.isEmpty();
        if (isSecondHalf) {
            meanings.set(meanings.size() - 1, "target");
        } else {
            meanings.add(meaning);
            texts.add("");
        }
    }

    private static String apache(String letter, String argument) {
        String name = argument == null ? "" : argument.toLowerCase(Locale.ROOT);
        return switch (letter) {
            case "a", "h" -> "host";
            case "A" -> "server_addr";
            case "b", "B" -> "bytes";
            case "C" -> "cookie_" + name;
            case "D" -> "request_time_us";
            case "e" -> "env_" + name;
            case "f" -> "filename";
            case "H" -> "protocol";
            case "i" -> name.equals("host") ? "http_host" : name;
            case "I" -> "bytes_in";
            case "k" -> "keepalive";
            case "l" -> "ident";
            case "L" -> "log_id";
            case "m" -> "method";
            case "n" -> "note_" + name;
            case "o" -> "sent_http_" + name;
            case "O" -> "bytes_out";
            case "p" -> "server_port";
            case "P" -> "pid";
            case "q" -> "?query";
            case "r" -> "request";
            case "R" -> "handler";
            case "s" -> "status";
            case "S" -> "bytes_total";
            case "t" -> "time";
            case "T" -> "request_time";
            case "u" -> "user";
            case "U" -> "path";
            case "v", "V" -> "vhost";
            case "X" -> "connection";
            case "^ti" -> "trailer_" + name;
            default -> "sent_trailer_" + name;
        };
    }

    private static String nginx(String variable) {
        return switch (variable) {
            case "remote_addr" -> "host";
            case "remote_user" -> "user";
            case "time_local", "time_iso8601", "msec" -> "time";
            case "request_method" -> "method";
            case "request_uri" -> "target";
            case "uri", "document_uri" -> "path";
            case "args", "query_string" -> "query";
            case "body_bytes_sent", "bytes_sent" -> "bytes";
            case "host", "server_name" -> "vhost";
            case "http_host" -> "http_host";
            default -> variable.startsWith("http_") ? variable.substring(5).toLowerCase(Locale.ROOT) : variable;
        };
    }

    private void nameColumns(String meaning) {
        List<String> columns =
                switch (meaning) {
                    case "request" -> List.of("method", "target", "path", "query");
                    case "target" -> List.of("target", "path", "query");
                    case "?query" -> List.of("query");
                    case "user-agent", "user_agent" -> List.of("agent");
                    case "http_host" -> List.of("vhost");
                    default -> List.of(meaning);
                };
        names.addAll(columns);
        if (hasSecondName(meaning)) {
            seconds.add(meaning.replace("http_", ""));
        }
    }

    private static boolean hasSecondName(String meaning) {
        return meaning.equals("http_host") || meaning.matches("user[-_]agent");
    }

    /** The names of the columns, in order; empty for a column whose name an earlier one has. */
    public List<String> names() {
        List<String> unique = new ArrayList<>();
        names.forEach(name -> unique.add(unique.contains(name) ? "" : name));
        return unique;
    }

    @Override
    public List<String> split(String text) throws MalformedLineException {
        Matcher whole = line.matcher(text);
        if (!whole.matches()) {
            throw new MalformedLineException(MalformedReason.LOG_FORMAT);
        }
        List<String> fields = new ArrayList<>();
        List<String> again = new ArrayList<>();
        for (int field = 0; field < meanings.size(); field++) {
            String value = whole.group(field + 1);
            String meaning = meanings.get(field);
            check(meaning, value);
            fields.addAll(columns(meaning, value));
            if (hasSecondName(meaning)) {
                again.add(value);
            }
        }
        fields.addAll(again);
        fields.replaceAll(field -> field == null ? null : EscapedText.undo(field));
        return fields;
    }

    private static List<String> columns(String meaning, String value) {
        return switch (meaning) {
            case "request" -> CombinedSplitter.request(value);
            case "target" -> {
                int mark = value.indexOf('?');
                yield mark < 0
                        ? Arrays.asList(value, value, "")
                        : List.of(value, value.substring(0, mark), value.substring(mark + 1));
            }
            case "?query" -> List.of(value.startsWith("?") ? value.substring(1) : value);
            default -> List.of(value);
        };
    }

    private static void check(String meaning, String value) throws MalformedLineException {
        String form =
                switch (meaning) {
                    case "status" -> "[0-9]{3}|-";
                    case "bytes", "request_time_us", "keepalive", "bytes_in", "bytes_out", "bytes_total" -> "[0-9]+|-";
                    case "host",
                            "server_addr",
                            "protocol",
                            "ident",
                            "log_id",
                            "method",
                            "server_port",
                            "pid",
                            "connection" -> "[^ ]+";
                    default -> "(?s).*";
                };
        if (!value.matches(form)) {
            throw new MalformedLineException(MalformedReason.LOG_FORMAT);
        }
    }
}
