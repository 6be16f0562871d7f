package topplays.verify.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topplays.model.MalformedReason;

/** The common and combined log formats of Apache httpd and nginx by regular expressions; {@link #FIELDS} gives the order. */
public final class CombinedSplitter implements LineSplitter {
    public static final List<String> FIELDS = List.of(
            "host", "user", "time", "method", "target", "path", "query", "status", "bytes", "referer", "agent",
            "vhost");

    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
    private static final String TIME = "[0-9]{2}/[A-Za-z]{3}/[0-9]{4}:[0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{4}";
    private static final Pattern LINE = Pattern.compile(
            "(?>([^ ]++) ([^ ]++) (.+?) \\[(" + TIME + ")\\]) " + QUOTED + " ([0-9]{3}|-) ([0-9]++|-)(?: " + QUOTED
                    + " " + QUOTED + "|(?! \"))(?:[ \t](?:[^\"]|" + QUOTED + ")*+)?",
            Pattern.DOTALL);
    private static final Pattern REQUEST = Pattern.compile("([^ ]++) (?:(.+) HTTP/[^ ]+|([^ ]++))", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("[0-9][0-9.]*[0-9]|[0-9A-Fa-f.]*(?::[0-9A-Fa-f.]*){2,}+");
    private static final Pattern DASH_USER = Pattern.compile("- (.+)", Pattern.DOTALL);
    private static final Pattern IDENT_USER = Pattern.compile("(?:- |[^ ]++ (?=[^ ]++\\z))(.+)", Pattern.DOTALL);

    @Override
    public List<String> split(String line) throws MalformedLineException {
        Matcher whole = LINE.matcher(line);
        if (!whole.matches()) {
            throw new MalformedLineException(MalformedReason.COMBINED);
        }
        List<String> fields = new ArrayList<>(client(whole));
        String vhost = fields.remove(2);
        fields.add(whole.group(4));
        fields.addAll(request(whole.group(5)));
        fields.addAll(Arrays.asList(whole.group(6), whole.group(7), whole.group(8), whole.group(9), vhost));
        fields.replaceAll(field -> field == null ? null : EscapedText.undo(field));
        return fields;
    }

    /** Host, user and virtual host. */
    private static List<String> client(Matcher whole) throws MalformedLineException {
        String first = whole.group(1);
        String second = whole.group(2);
        String user = whole.group(3);
        if (second.equals("-") || !user.contains(" ")) {
            return Arrays.asList(first, user, null);
        }
        Matcher identAndUser = (isAddress(second) ? IDENT_USER : DASH_USER).matcher(user);
        if (!identAndUser.matches()) {
            throw new MalformedLineException(MalformedReason.COMBINED);
        }
        return Arrays.asList(second, identAndUser.group(1), first);
    }

    private static boolean isAddress(String word) {
        boolean isFourNumbers = word.indexOf(':') >= 0 || word.split("\\.", -1).length == 4;
        return isFourNumbers && ADDRESS.matcher(word).matches();
    }

    /** Method, target, path and query; null if the request has another form. */
    static List<String> request(String text) {
        Matcher request = REQUEST.matcher(text);
        if (!request.matches()) {
            return Collections.nCopies(4, null);
        }
        String target = request.group(2) == null ? request.group(3) : request.group(2);
        int mark = target.indexOf('?');
        return Arrays.asList(
                request.group(1),
                target,
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1));
    }
}
