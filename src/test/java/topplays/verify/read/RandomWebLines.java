package topplays.verify.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import topplays.verify.split.ByteText;

/** Random lines of web logs, as {@link ByteText}: most are almost valid. */
final class RandomWebLines {
    /** Values of --log-format. */
    static final List<String> LAYOUTS = List.of(
            "%h %l %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-agent}i\"",
            "%v:%p\t%h\\t%u\t%t\t\\\"%r\\\"\t%s\t%b%%",
            "%t %h %m %U%q %>s %b %D",
            "$remote_addr - $remote_user [$time_local] \"$request\" $status $body_bytes_sent \"$http_referer\" \"$http_user_agent\"",
            "$http_host|${remote_addr}|$time_local|$request_uri|$status|$body_bytes_sent|$request_time");

    private final Random random;
    private final RandomFields fields;
    private boolean begun;

    RandomWebLines(Random random, RandomFields fields) {
        this.random = random;
        this.fields = fields;
    }

    String combined() {
        String request = "%s %s%s"
                .formatted(
                        fields.one("GET", "P", ""),
                        fields.value("video"),
                        fields.one(" HTTP/1.1", " HTTP/1.1", "", " HTTP/", " x"));
        return "%s [%s] \"%s\" %s %s%s%s"
                .formatted(
                        client(),
                        fields.time(fields.chance(20) ? fields.timeFormat() : "clf"),
                        request.replace("\"", "\\\""),
                        fields.one("200", "404", "-", "20"),
                        fields.one("-", "0", "123", "9223372036854775808"),
                        fields.chance(3) ? "" : " \"" + escaped() + "\" \"" + escaped() + "\"",
                        fields.one("", "", " 1", " \"x\"", "\t\\", "1", " ", " \"x"));
    }

    /** A line of that format. */
    String laidOut(String layout) {
        return Pattern.compile("\\$\\{?([a-z_]+)}?|%>?(?:\\{([^}]*)})?([A-Za-z])|\\\\(.)")
                .matcher(layout)
                .replaceAll(
                        token -> Matcher.quoteReplacement(token.group(4) != null ? token.group(4) : laidOut(token)));
    }

    private String laidOut(MatchResult token) {
        String name = token.group(1) == null ? token.group(3) + (token.group(2) == null ? "" : "{}") : token.group(1);
        return switch (name) {
            case "r", "request" ->
                "GET " + fields.value("video").replace("\"", "\\\"") + fields.one("", " HTTP/1.1", " x");
            case "request_uri", "U" -> fields.value("video").replace(' ', '+');
            case "q" -> fields.one("", "?id=q&x", "?");
            case "t" -> "[" + fields.time("clf") + "]";
            case "time_local" -> fields.time("clf");
            case "s", "status" -> fields.one("200", "404", "-", "20");
            case "b", "body_bytes_sent" -> fields.one("-", "0", "123", "x");
            case "h", "remote_addr" -> fields.one("h", "::1", "h", "::1", "", "a b");
            case "u", "remote_user" -> fields.one("-", "ana", "a b", "");
            default -> escaped();
        };
    }

    private String client() {
        List<String> words = new ArrayList<>();
        while (words.size() < 3 + random.nextInt(3)) {
            words.add(fields.one("h", "::1", "1.2.3.4", "a:80", "\u00ff", "-", "-", "ana", "\\x22", "1.2.3.4.", ""));
        }
        return String.join(" ", words);
    }

    private String escaped() {
        return fields.one(
                "", "-", "\\\"", "\\\\", "a", "b", "agent", "a \\x22 b", "\\xC3\\xa9\\x", "\\t", "\\q", "\\x0");
    }

    /** A line of a W3C log; the first one and others name the columns, which then change their order. */
    String w3c(List<String> columns) {
        if (!begun || fields.chance(8)) {
            begun = true;
            Collections.shuffle(columns, random);
            return fields.one("#Fields: ", "#Fields:", "#Fields:\t", "#Fields: ")
                    + String.join(fields.one(" ", "\t"), columns)
                    + fields.one("", " ", "\r");
        }
        boolean hasTabs = fields.chance(3);
        return columns.stream()
                .map(name -> fields.value(name.equals("date") ? "day" : name.equals("time") ? "hour" : name))
                .map(value -> hasTabs ? value : blanks(value))
                .collect(Collectors.joining(hasTabs ? "\t" : fields.one(" ", "  ")));
    }

    private String blanks(String value) {
        boolean needsQuotes = value.isEmpty() || value.contains(" ") || value.startsWith("\"");
        return needsQuotes || fields.chance(6) ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
