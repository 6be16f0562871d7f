package topplays.verify.read;

import com.google.re2j.Matcher;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import topplays.format.settings.Condition;
import topplays.format.settings.FieldNames;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.format.settings.Selection;
import topplays.model.LineClass;
import topplays.model.MalformedReason;
import topplays.model.VideoId;
import topplays.verify.split.ByteText;
import topplays.verify.split.CombinedSplitter;
import topplays.verify.split.LineSplitter;
import topplays.verify.split.LogFormatSplitter;
import topplays.verify.split.MalformedLineException;

/** Reads the lines of one file, one at a time, in the simplest way. */
public final class LineReader {
    private static final List<String> EVENT_LINE = List.of("time", "user", "video");
    private static final Pattern CONTROL = Pattern.compile("[\t\n\r]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private static final String BYTE_ORDER_MARK = ByteText.encode("\uFEFF");

    private final Optional<String> header;
    private final Selection selection;
    private final TimeReader times;
    private final LineSplitter splitter;
    private final int video;
    private final OptionalInt plays;
    private final Optional<TimePlaces> time;
    private final List<Wanted> wanted = new ArrayList<>();
    private final OptionalInt agent;
    private final OptionalInt host;
    private final ListedLines listed;
    private final OptionalInt exactFields;
    private final int leastFields;
    private final ViewReader views;

    /**
     * A reader for a file.
     *
     * @param header the file's first line, if it names the columns
     * @param listed the lists that the settings name
     * @throws IOException if a column that the settings name is not in the header
     */
    public LineReader(InputSettings settings, Optional<String> header, ListedLines listed) throws IOException {
        this.listed = listed;
        this.header = header.map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        selection = settings.selection();
        FieldNames fields = settings.fields();
        times = new TimeReader(fields.timeFormat(), fields.timeZone());
        UsedFields used = new UsedFields(settings);
        Optional<String> timeField = used.time();
        LineFormat format = settings.syntax().format();
        splitter = LineSplitter.of(settings.syntax(), used.names());
        NamedColumns columns = new NamedColumns(
                switch (format) {
                    case TOPPLAYS -> EVENT_LINE;
                    case COMBINED ->
                        splitter instanceof LogFormatSplitter layout ? layout.names() : CombinedSplitter.FIELDS;
                    case JSONL, JSON, W3C -> used.names();
                    default -> header.isPresent() ? namesIn(header.get()) : List.of();
                });
        video = columns.placeOf(fields.video());
        plays = place(fields.plays(), columns);
        agent = place(settings.agentField(), columns);
        host = place(settings.hostField(), columns);
        time = timeField.isPresent()
                ? Optional.of(TimePlaces.of(timeField.get(), columns, used.areMembers()))
                : Optional.empty();
        for (Condition where : selection.where()) {
            wanted.add(new Wanted(columns.placeOf(where.field()), where));
        }
        exactFields = columns.names().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(columns.names().size());
        leastFields = used.leastColumns(columns);
        views = new ViewReader(settings, columns);
    }

    private List<String> namesIn(String header) throws IOException {
        try {
            return splitter.split(withoutLineEnd(header)).stream()
                    .map(ByteText::decode)
                    .toList();
        } catch (MalformedLineException e) {
            throw new IOException("its header cannot be read: " + e.reason().description(), e);
        }
    }

    private static OptionalInt place(Optional<String> field, NamedColumns columns) throws IOException {
        return field.isPresent() ? OptionalInt.of(columns.placeOf(field.get())) : OptionalInt.empty();
    }

    /** Reads a line without its LF. A line that equals the header is a header too. */
    public LogLine read(String line) throws IOException {
        try {
            String content = withoutLineEnd(line);
            if (splitter.isHeader(content)) {
                return LogLine.HEADER;
            }
            if (header.isPresent() && content.equals(header.get())) {
                return LogLine.HEADER;
            }
            List<String> fields = splitter.split(content);
            if (fields.size() < leastFields || exactFields.orElse(fields.size()) != fields.size()) {
                throw new MalformedLineException(MalformedReason.COLUMNS);
            }
            Optional<String> id = video(present(fields, video));
            long weight = plays.isPresent() ? plays(present(fields, plays.getAsInt())) : 1;
            boolean isWanted = isWanted(fields);
            Optional<Instant> read = time(fields);
            ReadView view = new ReadView(views.viewer(fields), read, views.amount(fields), views.columns(fields, read));
            if (id.isEmpty() || !isWanted || !read.map(this::isInTime).orElse(true)) {
                return LogLine.FILTERED;
            }
            LineClass lineClass = classOf(fields, view);
            return lineClass == LineClass.COUNTED
                    ? LogLine.counted(id.get(), weight, view)
                    : LogLine.leftOut(lineClass);
        } catch (MalformedLineException e) {
            return LogLine.malformed(e.reason());
        }
    }

    private LineClass classOf(List<String> fields, ReadView view) throws IOException {
        LineClass byLists = listed.classOf(textOf(fields, agent), textOf(fields, host));
        boolean isDropped = views.dropsUnknown() && view.viewer().isEmpty();
        return byLists == LineClass.COUNTED && isDropped ? LineClass.UNKNOWN : byLists;
    }

    private static String withoutLineEnd(String line) throws MalformedLineException {
        String marked = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        String content = marked.startsWith(BYTE_ORDER_MARK) ? marked.substring(BYTE_ORDER_MARK.length()) : marked;
        if (content.isEmpty()) {
            throw new MalformedLineException(MalformedReason.BLANK);
        }
        return content;
    }

    /** The text of a field, empty if the line does not have it. */
    private static String textOf(List<String> fields, OptionalInt place) {
        String field = place.isPresent() ? fields.get(place.getAsInt()) : null;
        return field == null ? "" : ByteText.decodeValid(field);
    }

    static String present(List<String> fields, int place) throws MalformedLineException {
        if (fields.get(place) == null) {
            throw new MalformedLineException(MalformedReason.FIELD_MISSING);
        }
        return fields.get(place);
    }

    /** Whether a value has a character that would break a line of COUNTS. */
    static boolean breaksLines(String value) {
        return CONTROL.matcher(value).find();
    }

    /** Returns the id, or empty if the pattern does not match. */
    private Optional<String> video(String field) throws MalformedLineException {
        Optional<String> found = selection.videoPattern().isPresent() ? find(field) : Optional.of(field);
        Optional<String> id = found.map(text -> IdSpelling.of(text, selection.idRewrites()));
        if (id.isPresent()) {
            require(!id.get().isEmpty(), MalformedReason.VIDEO_EMPTY);
            require(id.get().length() <= VideoId.MAX_BYTES, MalformedReason.VIDEO_TOO_LONG);
            require(!breaksLines(id.get()), MalformedReason.VIDEO_CONTROL);
        }
        return id;
    }

    /** The pattern's group 1 in the field, which is read as UTF-8, or as Latin-1 if it is not valid UTF-8. */
    private Optional<String> find(String field) {
        String text = ByteText.decodeValid(field);
        boolean isDecoded = !text.equals(field);
        Matcher matcher = selection.videoPattern().get().matcher(text);
        Optional<String> id = matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
        return isDecoded ? id.map(ByteText::encode) : id;
    }

    private static long plays(String field) throws MalformedLineException {
        require(NUMBER.matcher(field).matches(), MalformedReason.PLAYS);
        try {
            return Long.parseLong(field);
        } catch (NumberFormatException e) {
            throw new MalformedLineException(MalformedReason.PLAYS);
        }
    }

    private boolean isWanted(List<String> fields) throws MalformedLineException {
        boolean all = true;
        for (Wanted each : wanted) {
            all &= each.isIn(fields);
        }
        return all;
    }

    /** The time, if it is read. */
    private Optional<Instant> time(List<String> fields) throws MalformedLineException {
        if (time.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> read = times.read(ByteText.decode(time.get().in(fields)));
        require(read.isPresent(), MalformedReason.TIME);
        return read;
    }

    private boolean isInTime(Instant read) {
        return !read.isBefore(selection.since().orElse(Instant.MIN))
                && selection.until().filter(end -> !read.isBefore(end)).isEmpty();
    }

    private static void require(boolean rule, MalformedReason otherwise) throws MalformedLineException {
        if (!rule) {
            throw new MalformedLineException(otherwise);
        }
    }
}
