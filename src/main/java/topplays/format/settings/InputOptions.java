package topplays.format.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import topplays.format.lists.LineLists;
import topplays.format.lists.ListFile;
import topplays.format.time.TimeFormat;
import topplays.rule.InvalidOptionException;

/**
 * Input settings as options: a map from an option's name on the command line, without dashes, to its value.
 *
 * <p>Settings are passed in this form from the command line to the tasks of a job and into the summary, from which a later
 * command can count again in the same way. A value is a text, {@code true}, or a list of texts; a list file that was read is a map of
 * its path and its digest: {@link ListFile#toOption}.
 */
public final class InputOptions {
    public static final String INPUT_FORMAT = "input-format";
    public static final String DELIMITER = "delimiter";
    public static final String HEADER = "header";
    public static final String LOG_FORMAT = "log-format";
    public static final String RECORDS = "records";
    public static final String VIDEO = "video";
    public static final String USER = "user";
    public static final String TIME = "time";
    public static final String PLAYS = "plays";
    public static final String AGENT = "agent";
    public static final String HOST = "host";
    public static final String TIME_FORMAT = "time-format";
    public static final String TIME_ZONE = "time-zone";
    public static final String VIDEO_ID = "video-id";
    public static final String WHERE = "where";
    public static final String ROBOTS = "robots";
    public static final String EXCLUDE_HOSTS = "exclude-hosts";
    public static final String VIDEO_PATTERN = "video-pattern";
    public static final String SINCE = "since";
    public static final String UNTIL = "until";

    private InputOptions() {}

    /** Makes settings from options. Options that are not about the input are ignored. */
    public static InputSettings parse(Map<String, ?> options) {
        LineSyntax syntax = syntax(options);
        LineFormat format = syntax.format();
        FieldNames fields = new FieldNames(
                text(options, VIDEO).orElse(format.defaultVideoField()),
                text(options, USER),
                text(options, TIME),
                text(options, PLAYS),
                text(options, AGENT),
                text(options, HOST),
                text(options, TIME_FORMAT).orElse(syntax.defaultTimeFormat()),
                timeZone(options));
        return new InputSettings(
                syntax, fields, selection(options), RuleOptions.parse(options), KeyOptions.parse(options));
    }

    private static LineSyntax syntax(Map<String, ?> options) {
        String logFormat = text(options, LOG_FORMAT).orElse("");
        LineFormat format = text(options, INPUT_FORMAT)
                .map(LineFormat::named)
                .orElse(logFormat.isEmpty() ? LineFormat.TOPPLAYS : LineFormat.COMBINED);
        return new LineSyntax(
                format,
                text(options, DELIMITER).orElse(""),
                Boolean.TRUE.equals(options.get(HEADER)),
                logFormat,
                text(options, RECORDS).orElse(""));
    }

    static Selection selection(Map<String, ?> options) {
        return new Selection(
                texts(options, WHERE).stream().map(InputOptions::condition).toList(),
                LineLists.named(listFiles(options, ROBOTS), listFiles(options, EXCLUDE_HOSTS)),
                text(options, VIDEO_PATTERN).map(regex -> Expressions.parse("--video-pattern", regex)),
                IdRewrite.named(texts(options, VIDEO_ID)),
                text(options, SINCE).map(text -> time(SINCE, text, RuleOptions.zone(options))),
                text(options, UNTIL).map(text -> time(UNTIL, text, RuleOptions.zone(options))));
    }

    /** The options that make these settings, without defaults except for the format and the video's field. */
    public static SortedMap<String, Object> of(InputSettings settings) {
        SortedMap<String, Object> options = new TreeMap<>();
        LineSyntax syntax = settings.syntax();
        options.put(INPUT_FORMAT, syntax.format().toString());
        if (!syntax.delimiter().isEmpty()) {
            options.put(DELIMITER, syntax.delimiter());
        }
        if (syntax.header()) {
            options.put(HEADER, true);
        }
        if (!syntax.logFormat().isEmpty()) {
            options.put(LOG_FORMAT, syntax.logFormat());
        }
        if (!syntax.records().isEmpty()) {
            options.put(RECORDS, syntax.records());
        }
        FieldNames fields = settings.fields();
        options.put(VIDEO, fields.video());
        fields.user().ifPresent(user -> options.put(USER, user));
        fields.time().ifPresent(time -> options.put(TIME, time));
        fields.plays().ifPresent(plays -> options.put(PLAYS, plays));
        fields.agent().ifPresent(agent -> options.put(AGENT, agent));
        fields.host().ifPresent(host -> options.put(HOST, host));
        if (!fields.timeFormat().equals(syntax.defaultTimeFormat())) {
            options.put(TIME_FORMAT, fields.timeFormat());
        }
        if (!fields.timeZone().equals(ZoneOffset.UTC)) {
            options.put(TIME_ZONE, fields.timeZone().getId());
        }
        putSelection(settings.selection(), options);
        RuleOptions.put(settings.rule(), options);
        KeyOptions.put(settings.keys(), options);
        return options;
    }

    private static void putSelection(Selection selection, SortedMap<String, Object> options) {
        if (!selection.where().isEmpty()) {
            options.put(
                    WHERE, selection.where().stream().map(Condition::toString).toList());
        }
        putFiles(ROBOTS, selection.lists().robotFiles(), options);
        putFiles(EXCLUDE_HOSTS, selection.lists().hostFiles(), options);
        selection.videoPattern().ifPresent(pattern -> options.put(VIDEO_PATTERN, pattern.pattern()));
        if (!selection.idRewrites().isEmpty()) {
            options.put(
                    VIDEO_ID,
                    selection.idRewrites().stream().map(IdRewrite::toString).toList());
        }
        selection.since().ifPresent(since -> options.put(SINCE, since.toString()));
        selection.until().ifPresent(until -> options.put(UNTIL, until.toString()));
    }

    private static void putFiles(String name, List<ListFile> files, SortedMap<String, Object> options) {
        if (!files.isEmpty()) {
            options.put(name, files.stream().map(ListFile::toOption).toList());
        }
    }

    private static List<ListFile> listFiles(Map<String, ?> options, String name) {
        return options.get(name) instanceof List<?> list
                ? list.stream().map(ListFile::of).toList()
                : List.of();
    }

    private static Condition condition(String text) {
        try {
            return Condition.parse(text);
        } catch (IllegalArgumentException e) {
            throw InvalidOptionException.ofValue(WHERE, text, e.getMessage()).because(e);
        }
    }

    static Optional<String> text(Map<String, ?> options, String name) {
        return Optional.ofNullable((String) options.get(name));
    }

    static List<String> texts(Map<String, ?> options, String name) {
        return options.get(name) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** The zone of times that are written without one. */
    static ZoneId timeZone(Map<String, ?> options) {
        return text(options, TIME_ZONE).map(name -> zone(TIME_ZONE, name)).orElse(ZoneOffset.UTC);
    }

    static ZoneId zone(String option, String name) {
        try {
            return ZoneId.of(name).normalized();
        } catch (DateTimeException e) {
            throw InvalidOptionException.of(
                            option,
                            "--" + option + " takes a zone such as Europe/Berlin, UTC or +02:00: '" + name + "'")
                    .because(e);
        }
    }

    /** Parses the time that an option gives; {@code zone} is that of a text without one. */
    public static Instant time(String option, String text, ZoneId zone) {
        return TimeFormat.named("iso", zone)
                .parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--" + option + " takes an ISO-8601 time such as 2026-11-20T08:00:00Z: '" + text + "'"));
    }
}
