package topplays.format.titles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import topplays.bytes.ByteOrderMark;
import topplays.format.cut.Fields;
import topplays.format.cut.FileColumns;
import topplays.format.cut.JsonLineCutter;
import topplays.format.cut.LineCutter;
import topplays.format.recognition.FormatRecogniser;
import topplays.format.settings.Columns;
import topplays.format.settings.InputOptions;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;
import topplays.model.VideoId;

/**
 * The titles in a table with a header (CSV, TSV or another separator), or in JSON Lines.
 *
 * @param titles by the id; if an id occurs twice, the last title wins. An empty title is none
 * @param malformed the number of rows that have another number of columns or no id, which are left out
 */
public record TitleTable(Map<VideoId, String> titles, long malformed) {
    public TitleTable {
        titles = Map.copyOf(titles);
    }

    /**
     * Reads a table. Only the titles that are wanted are kept in memory.
     *
     * @param id the name of the field with the id
     * @param title the name of the field with the title
     * @throws IOException if it is not a table, or has no such field; the message lists those that it has
     */
    public static TitleTable read(InputStream in, String id, String title, Set<VideoId> wanted) throws IOException {
        byte[] head = in.readNBytes(FormatRecogniser.SAMPLE_BYTES);
        if (head.length == 0) {
            return new TitleTable(Map.of(), 0);
        }
        boolean isJson = isObject(head);
        LineSyntax syntax = isJson ? LineSyntax.of(LineFormat.JSONL) : tableSyntax(head, id);
        RecordStream records = new RecordStream(head, in, syntax);
        return new Reading(records, wanted).read(isJson ? members(id, title) : columns(records, syntax, id, title));
    }

    /** Refuses a table that cannot be read, by its first bytes. Throws {@link IOException} as {@link #read} does. */
    public static void check(InputStream in, String id, String title) throws IOException {
        read(new ByteArrayInputStream(in.readNBytes(FormatRecogniser.SAMPLE_BYTES)), id, title, Set.of());
    }

    private static boolean isObject(byte[] head) {
        int at = ByteOrderMark.end(head, 0, head.length);
        while (at < head.length && (head[at] == ' ' || head[at] == '\r' || head[at] == '\n')) {
            at++;
        }
        return at < head.length && head[at] == '{';
    }

    private static LineSyntax tableSyntax(byte[] head, String id) throws IOException {
        Map<String, Object> given = Map.of(InputOptions.HEADER, true, InputOptions.VIDEO, id);
        boolean isWhole = head.length < FormatRecogniser.SAMPLE_BYTES;
        try {
            Map<String, Object> found =
                    FormatRecogniser.recognise(given, head, isWhole).options();
            return InputOptions.parse(found).syntax();
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Layout members(String id, String title) {
        return new Layout(new JsonLineCutter(List.of(id, title)), 0, 1, 0);
    }

    private static Layout columns(RecordStream records, LineSyntax syntax, String id, String title) throws IOException {
        records.next();
        byte[] header = Arrays.copyOfRange(records.bytes(), records.start(), records.end());
        Columns columns = FileColumns.of(syntax, Optional.of(header));
        return new Layout(
                LineCutter.of(syntax),
                columns.indexOf(id),
                columns.indexOf(title),
                columns.names().size());
    }

    /** How a row is cut, and the places of its id and its title. */
    private record Layout(LineCutter cutter, int id, int title, int columns) {
        boolean fits(Fields fields) {
            return columns == 0 || fields.count() == columns;
        }
    }

    /** Keeps the titles that are wanted. */
    private static final class Reading {
        private final RecordStream records;
        private final Set<VideoId> wanted;
        private final Map<VideoId, String> titles = new HashMap<>();
        private final Fields fields = new Fields();
        private long malformed;

        Reading(RecordStream records, Set<VideoId> wanted) {
            this.records = records;
            this.wanted = wanted;
        }

        TitleTable read(Layout layout) throws IOException {
            while (records.next()) {
                boolean isCut = layout.cutter
                                .cut(records.bytes(), records.start(), records.end(), fields)
                                .isEmpty()
                        && layout.fits(fields);
                if (!isCut || !keep(layout)) {
                    malformed++;
                }
            }
            return new TitleTable(titles, malformed);
        }

        private boolean keep(Layout layout) {
            int length = fields.isMissing(layout.id) ? 0 : fields.end(layout.id) - fields.start(layout.id);
            if (length == 0 || length > VideoId.MAX_BYTES) {
                return false;
            }
            VideoId video = VideoId.copyOf(fields.source(layout.id), fields.start(layout.id), fields.end(layout.id));
            if (wanted.contains(video)) {
                titles.put(video, title(layout.title));
                titles.remove(video, "");
            }
            return true;
        }

        private String title(int field) {
            if (fields.isMissing(field)) {
                return "";
            }
            int start = fields.start(field);
            return new String(fields.source(field), start, fields.end(field) - start, StandardCharsets.UTF_8);
        }
    }
}
