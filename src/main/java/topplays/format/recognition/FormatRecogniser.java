package topplays.format.recognition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import topplays.format.cut.Fields;
import topplays.format.cut.LineCutter;
import topplays.format.settings.InputOptions;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;
import topplays.format.settings.W3cFields;
import topplays.format.time.TimeFormat;

/**
 * Recognises the format of a log by its first bytes.
 *
 * <p>A wrong guess is worse than a question. If the sample fits several formats, or if it is unclear which field is the video,
 * it throws {@link UnclearInputException}. Options that were given are kept.
 */
public final class FormatRecogniser {
    /** The maximum number of bytes of a log that are examined, after decompression. */
    public static final int SAMPLE_BYTES = 64 << 10;

    private final Recognition given;
    private final LogSample sample;
    private final List<byte[]> lines;

    private FormatRecogniser(Map<String, ?> given, LogSample sample) {
        this.given = Recognition.nothingBut(given);
        this.sample = sample;
        this.lines = sample.lines();
    }

    /**
     * Completes options.
     *
     * @param given the options that the user gave, without the input format
     * @param head the first bytes of the log
     * @param isWhole whether the log has no other bytes
     */
    public static Recognition recognise(Map<String, ?> given, byte[] head, boolean isWhole)
            throws UnclearInputException {
        return new FormatRecogniser(given, new LogSample(head, isWhole)).recognise();
    }

    private Recognition recognise() throws UnclearInputException {
        boolean mayHaveNoColumns = !given.isGiven(InputOptions.HEADER) && !given.isGiven(InputOptions.DELIMITER);
        if (mayHaveNoColumns) {
            if (lines.isEmpty() || isEventLog()) {
                return given.with(InputOptions.INPUT_FORMAT, LineFormat.TOPPLAYS.toString());
            }
            Optional<List<String>> fields = w3cFields();
            if (fields.isPresent()) {
                return w3c(fields.get());
            }
            Optional<JsonDocumentSample> document = JsonDocumentSample.of(sample.bytes(), given);
            Optional<JsonSample> jsonl = JsonSample.ofLines(lines);
            boolean isDocument = given.isGiven(InputOptions.RECORDS) || jsonl.isEmpty();
            if (document.isPresent() && (isDocument || document.get().holdsRecords())) {
                return document.get().recognise(given);
            }
            if (jsonl.isPresent()) {
                return jsonl.get().withVideo(given.with(InputOptions.INPUT_FORMAT, LineFormat.JSONL.toString()));
            }
            if (mostly(lines, LineSyntax.of(LineFormat.COMBINED))) {
                return given.with(InputOptions.INPUT_FORMAT, LineFormat.COMBINED.toString());
            }
        }
        return TableRecogniser.recognise(given, sample);
    }

    /** Whether more than half of the lines are event lines. The first line must be one too if it looks like a header. */
    private boolean isEventLog() {
        LineCutter cutter = LineCutter.of(LineSyntax.of(LineFormat.TOPPLAYS));
        long events = lines.stream().filter(line -> isEvent(cutter, line)).count();
        return 2 * events > lines.size() && (isEvent(cutter, lines.get(0)) || !isText(cutter, lines.get(0)));
    }

    /** The names in the first {@code #Fields} line, if no data precedes it. */
    private Optional<List<String>> w3cFields() {
        return lines.stream()
                .takeWhile(line -> line[0] == '#')
                .filter(line -> W3cFields.isIn(line, 0, line.length))
                .findFirst()
                .map(line -> W3cFields.names(line, 0, line.length));
    }

    private Recognition w3c(List<String> fields) throws UnclearInputException {
        Recognition w3c = given.with(InputOptions.INPUT_FORMAT, LineFormat.W3C.toString());
        if (given.isGiven(InputOptions.VIDEO) || fields.contains(LineFormat.W3C.defaultVideoField())) {
            return w3c;
        }
        throw new UnclearInputException(
                "which field is the video? Choose it with --video. Its fields are " + String.join(", ", fields),
                w3c.with(InputOptions.VIDEO, VideoName.likeliestIn(fields)).commandLine());
    }

    private static boolean isEvent(LineCutter cutter, byte[] line) {
        List<String> cells = cells(cutter, line);
        return cells.size() == 3 && TimeFormat.ISO.parse(cells.get(0)).isPresent();
    }

    /** Whether a line has three names, as in the header of a table. */
    private static boolean isText(LineCutter cutter, byte[] line) {
        List<String> cells = cells(cutter, line);
        return cells.size() == 3 && HeaderLine.isIn(List.of(cells)).isEmpty();
    }

    private static List<String> cells(LineCutter cutter, byte[] line) {
        Fields fields = new Fields();
        cutter.cut(line, 0, line.length, fields);
        return fields.texts();
    }

    private static boolean mostly(List<byte[]> lines, LineSyntax syntax) {
        LineCutter cutter = LineCutter.of(syntax);
        long wellFormed = lines.stream()
                .filter(line -> cutter.cut(line, 0, line.length, new Fields()).isEmpty())
                .count();
        return 2 * wellFormed > lines.size();
    }

    /** The first line for a message, shortened. */
    static String shown(List<byte[]> lines) {
        String line = new String(lines.get(0), StandardCharsets.UTF_8);
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }
}
