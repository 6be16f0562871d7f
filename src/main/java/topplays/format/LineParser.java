package topplays.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import topplays.bytes.ByteOrderMark;
import topplays.format.cut.Fields;
import topplays.format.cut.FileColumns;
import topplays.format.cut.JsonLineCutter;
import topplays.format.cut.LineCutter;
import topplays.format.cut.W3cLineCutter;
import topplays.format.settings.Columns;
import topplays.format.settings.Condition;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.format.settings.Selection;
import topplays.format.settings.UnknownFieldException;
import topplays.model.LineClass;
import topplays.model.MalformedReason;

/**
 * Reads the lines of one file: returns each line's class and, for a counted line, the video and its plays.
 *
 * <p>A line is malformed if any field that an option uses cannot be read, even if another option would filter the line.
 * Results are valid until the next line is parsed. Not thread-safe.
 *
 * <pre>{@code
 * LineParser parser = LineParser.of(settings, header);
 * if (parser.parse(block, start, end) == LineClass.COUNTED) {
 *     tally.add(parser.videoSource(), parser.videoStart(), parser.videoEnd(), parser.plays());
 * }
 * }</pre>
 */
public final class LineParser {
    private static final int ANY_NUMBER = -1;

    private final Optional<byte[]> header;
    private final LineCutter cutter;
    private final Fields fields = new Fields();
    private final int exactFields;
    private final int leastFields;
    private final VideoField video;
    private final PlaysField plays;
    private final Optional<TimeField> timeField;
    private final UserField user;
    private final Selection selection;
    private final ViewFields view;
    private final Optional<RowKey> rowKey;
    private final List<FieldCondition> conditions = new ArrayList<>();
    private final ListedFields listed;

    private Instant time;
    private boolean included;
    private MalformedReason reason;

    private LineParser(
            InputSettings settings,
            Optional<byte[]> header,
            ReadFields read,
            LineCutter cutter,
            Columns columns,
            List<String> required)
            throws UnknownFieldException {
        this.header = header.map(line -> Arrays.copyOf(line, LineCutter.withoutCarriageReturn(line, 0, line.length)));
        this.cutter = cutter;
        this.selection = settings.selection();
        view = new ViewFields(read, columns);
        rowKey = settings.keys().isEmpty() ? Optional.empty() : Optional.of(new RowKey(read, columns));
        video = new VideoField(columns.indexOf(settings.fields().video()), selection);
        plays = new PlaysField(columns.find(settings.fields().plays()));
        timeField = TimeField.find(read.time(), columns, settings.fields());
        user = new UserField(columns.find(read.user()));
        for (Condition where : selection.where()) {
            conditions.add(new FieldCondition(columns.indexOf(where.field()), where));
        }
        listed = ListedFields.of(settings, columns);
        leastFields = columns.leastFields(required);
        exactFields = columns.exact() ? columns.names().size() : ANY_NUMBER;
    }

    /**
     * A parser for a file.
     *
     * @param header the file's first line without its line end, if the settings say that files have a header; in a W3C log
     *     the {@code #Fields} line that precedes the first line to be parsed, if any
     * @throws UnknownFieldException if a column that the settings name is not in the header
     */
    public static LineParser of(InputSettings settings, Optional<byte[]> header) throws UnknownFieldException {
        return of(settings, ReadFields.ofCounts(settings), header);
    }

    static LineParser of(InputSettings settings, ReadFields read, Optional<byte[]> header)
            throws UnknownFieldException {
        LineFormat format = settings.syntax().format();
        if (format != LineFormat.W3C && header.isPresent() != settings.syntax().header()) {
            throw new IllegalArgumentException("a header must be given if the settings ask for one, and only then");
        }
        if (format.namesMembers()) {
            List<String> members = read.names();
            LineCutter cutter =
                    format == LineFormat.W3C ? new W3cLineCutter(members, header) : new JsonLineCutter(members);
            return new LineParser(settings, Optional.empty(), read, cutter, new Columns(members, false), members);
        }
        LineCutter cutter = LineCutter.of(settings.syntax());
        Columns columns = FileColumns.of(settings.syntax(), header);
        return new LineParser(settings, header, read, cutter, columns, read.namesAndNamed());
    }

    /**
     * Parses {@code line[start..end)}, a line without its line feed. One trailing CR belongs to the line
     * end, and a byte order mark is skipped. A line that equals the header, as in concatenated files, is a header.
     */
    public LineClass parse(byte[] line, int start, int end) {
        reason = null;
        int from = ByteOrderMark.end(line, start, end);
        int trimmedEnd = LineCutter.withoutCarriageReturn(line, from, end);
        boolean isFileHeader =
                header.isPresent() && Arrays.equals(line, from, trimmedEnd, header.get(), 0, header.get().length);
        if (isFileHeader || cutter.isHeader(line, from, trimmedEnd)) {
            return LineClass.HEADER;
        }
        if (from == trimmedEnd) {
            return malformed(MalformedReason.BLANK);
        }
        Optional<MalformedReason> unreadable = cutter.cut(line, from, trimmedEnd, fields);
        if (unreadable.isPresent()) {
            return malformed(unreadable.get());
        }
        if (fields.count() < leastFields || (exactFields != ANY_NUMBER && fields.count() != exactFields)) {
            return malformed(MalformedReason.COLUMNS);
        }
        included = true;
        readVideo();
        plays.read(fields).ifPresent(this::malformed);
        readConditions();
        readTime();
        user.check(fields).ifPresent(this::malformed);
        view.read(fields).ifPresent(this::malformed);
        if (reason == null && rowKey.isPresent()) {
            rowKey.get().read(fields, time, video).ifPresent(this::malformed);
        }
        if (reason != null) {
            return LineClass.MALFORMED;
        }
        if (!included) {
            return LineClass.FILTERED;
        }
        LineClass byLists = listed.classOf(fields);
        return byLists == LineClass.COUNTED && view.isLeftOut() ? LineClass.UNKNOWN : byLists;
    }

    /** The array that holds the id of a counted line, from {@link #videoStart} to {@link #videoEnd}. */
    public byte[] videoSource() {
        return video.source();
    }

    public int videoStart() {
        return video.start();
    }

    public int videoEnd() {
        return video.end();
    }

    /** The array that holds the key of a counted line's row of counts, from {@link #keyStart} to {@link #keyEnd}. */
    public byte[] keySource() {
        return rowKey.isPresent() ? rowKey.get().bytes() : video.source();
    }

    public int keyStart() {
        return rowKey.isPresent() ? 0 : video.start();
    }

    public int keyEnd() {
        return rowKey.isPresent() ? rowKey.get().length() : video.end();
    }

    /** The plays of a counted line, from 0. */
    public long plays() {
        return plays.plays();
    }

    /** The reason why the line last parsed is malformed; null if it is not. */
    public MalformedReason reason() {
        return reason;
    }

    /** The viewer and the amount of a counted line, as far as the settings use them. */
    public ViewFields view() {
        return view;
    }

    /** The time of a line that is not malformed; null if no option uses it. */
    public Instant time() {
        return time;
    }

    /** The fields of a line that is not malformed. */
    Fields fields() {
        return fields;
    }

    /** The user's place in the fields, if an option uses it. */
    OptionalInt userField() {
        return user.index();
    }

    // Each of these reads one field that an option uses, and records whether the line is malformed or filtered.
    private void readVideo() {
        if (!isMissing(video.index())) {
            video.read(fields).ifPresent(this::malformed);
            included &= video.isFound();
        }
    }

    private void readConditions() {
        for (FieldCondition condition : conditions) {
            boolean isReadable = !condition.requiresField() || !isMissing(condition.field());
            included &= isReadable && condition.holds(fields);
        }
    }

    private void readTime() {
        if (timeField.isPresent()) {
            Optional<MalformedReason> unreadable = timeField.get().read(fields);
            unreadable.ifPresent(this::malformed);
            time = timeField.get().time();
            included &= unreadable.isPresent() || selection.includes(time);
        }
    }

    private boolean isMissing(int field) {
        if (fields.isMissing(field)) {
            malformed(MalformedReason.FIELD_MISSING);
            return true;
        }
        return false;
    }

    private LineClass malformed(MalformedReason why) {
        if (reason == null) {
            reason = why;
        }
        return LineClass.MALFORMED;
    }
}
