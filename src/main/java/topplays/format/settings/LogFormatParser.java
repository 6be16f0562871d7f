package topplays.format.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topplays.format.settings.LogFormat.Part;

/** Parses the format of a web log. With a {@code %} directive it is one of Apache httpd, otherwise one of nginx. */
final class LogFormatParser {
    /** {@code %!200,304>{Argument}i}, of which only the percent sign and the letter are required. */
    private static final Pattern APACHE =
            Pattern.compile("%!?(?:[0-9]{3}(?:,[0-9]{3})*)?[<>]?(?:\\{([^}]*)\\})?(\\^t[io]|[A-Za-z])");

    private static final Pattern NGINX = Pattern.compile("\\$(?:\\{([A-Za-z0-9_]+)\\}|([A-Za-z0-9_]+))");
    private static final String ESCAPED = "\"'\\tn";
    private static final String MEANINGS = "\"'\\\t\n";

    private final String format;
    private final boolean isApache;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;

    LogFormatParser(String format) {
        this.format = format;
        isApache = APACHE.matcher(format).find();
    }

    LogFormat parse() {
        while (at < format.length()) {
            char c = format.charAt(at);
            if (c == '\\' && at + 1 < format.length() && ESCAPED.indexOf(format.charAt(at + 1)) >= 0) {
                text.append(MEANINGS.charAt(ESCAPED.indexOf(format.charAt(at + 1))));
                at += 2;
            } else if (isApache && c == '%') {
                apache();
            } else if (!isApache && c == '$') {
                nginx();
            } else {
                text.append(c);
                at++;
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "--log-format names no field, such as %h or $remote_addr: '" + format + "'");
        }
        return new LogFormat(parts, text.toString());
    }

    private void apache() {
        if (format.startsWith("%%", at)) {
            text.append('%');
            at += 2;
            return;
        }
        Matcher directive = matcher(APACHE);
        if (!directive.lookingAt()) {
            throw wrong("this is not a directive");
        }
        String argument = directive.group(1);
        String letter = directive.group(2);
        Optional<LogField> field = argument == null ? LogField.ofApache(letter) : LogField.ofApache(letter, argument);
        if (field.isEmpty()) {
            throw wrong("there is no such directive");
        }
        boolean isBracketed = letter.equals("t") && argument == null;
        if (isBracketed) {
            text.append('[');
        }
        add(field.get(), directive.end());
        if (isBracketed) {
            text.append(']');
        }
    }

    private void nginx() {
        Matcher variable = matcher(NGINX);
        if (!variable.lookingAt()) {
            throw wrong("a variable such as $remote_addr must begin here");
        }
        String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
        add(LogField.ofNginx(name), variable.end());
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(format).region(at, format.length());
    }

    private void add(LogField field, int end) {
        if (text.isEmpty() && !parts.isEmpty()) {
            if (!joinsPathAndQuery(field)) {
                throw wrong("there must be a text between two fields");
            }
        } else {
            parts.add(new Part(text.toString(), field));
        }
        text.setLength(0);
        at = end;
    }

    /** Joins {@code %U%q} to one field, the target. */
    private boolean joinsPathAndQuery(LogField query) {
        Part last = parts.get(parts.size() - 1);
        boolean joins =
                query.kind() == LogField.Kind.QUERY && last.field().names().equals(List.of("path"));
        if (joins) {
            parts.set(parts.size() - 1, new Part(last.before(), LogField.target()));
        }
        return joins;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("--log-format, character %d: %s: '%s' (after '%s')"
                .formatted(at + 1, what, format.substring(at), format.substring(0, at)));
    }
}
