package topplays.format.recognition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import topplays.format.settings.Columns;
import topplays.format.settings.InputOptions;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;

/** Recognises tables: the separator, the header and the column of the video. */
final class TableRecogniser {
    private final Recognition given;
    private final ColumnLayout layout;
    private final List<String> columns;

    private TableRecogniser(Recognition given, ColumnLayout layout) {
        Recognition syntax =
                given.with(InputOptions.INPUT_FORMAT, layout.syntax().format().toString());
        this.given = layout.syntax().delimiter().isEmpty()
                ? syntax
                : syntax.with(InputOptions.DELIMITER, layout.syntax().delimiter());
        this.layout = layout;
        this.columns = layout.firstRow();
    }

    static Recognition recognise(Recognition given, LogSample sample) throws UnclearInputException {
        Optional<String> delimiter = given.given(InputOptions.DELIMITER);
        List<ColumnLayout> layouts = delimiter.isPresent()
                ? ColumnLayout.of(sample, syntax(delimiter.get())).stream().toList()
                : ColumnLayout.of(sample);
        if (layouts.size() == 1) {
            return new TableRecogniser(given, layouts.get(0)).withViewer();
        }
        throw layouts.isEmpty() ? unknown(sample) : ambiguous(layouts);
    }

    private static LineSyntax syntax(String delimiter) {
        return delimiter.length() == 1 && delimiter.charAt(0) < 128 && delimiter.charAt(0) != ' '
                ? new LineSyntax(LineFormat.CSV, delimiter, false)
                : new LineSyntax(LineFormat.DELIMITED, delimiter, false);
    }

    private static UnclearInputException unknown(LogSample sample) {
        return new UnclearInputException(
                "the format is not recognised; choose it with --input-format. The first line: "
                        + FormatRecogniser.shown(sample.lines()),
                "--input-format tsv --video 1");
    }

    private static UnclearInputException ambiguous(List<ColumnLayout> layouts) {
        String separators = layouts.stream()
                .map(layout -> "'" + separator(layout.syntax()) + "' ("
                        + layout.firstRow().size() + " columns)")
                .collect(Collectors.joining(" or "));
        return new UnclearInputException(
                "the columns may be separated by " + separators + "; choose with --delimiter",
                "--delimiter '" + separator(layouts.get(0).syntax()) + "'");
    }

    private static String separator(LineSyntax syntax) {
        return syntax.format() == LineFormat.DELIMITED ? syntax.delimiter() : "" + syntax.csvDelimiter();
    }

    /** Recognises the table, and asks for the viewer if a rule lacks it. */
    private Recognition withViewer() throws UnclearInputException {
        Recognition found = recognise();
        if (ViewerName.isMissing(found)) {
            boolean header = found.options().containsKey(InputOptions.HEADER);
            String suggestion = header ? ViewerName.likeliestIn(columns) : "1";
            throw ViewerName.question(found, "column", described(header), suggestion);
        }
        return found;
    }

    private Recognition recognise() throws UnclearInputException {
        Optional<Boolean> header =
                given.isGiven(InputOptions.HEADER) ? Optional.of(true) : HeaderLine.isIn(layout.rows());
        Optional<String> video = given.given(InputOptions.VIDEO);
        List<String> known = VideoName.knownIn(columns);
        if (video.isEmpty() && known.size() == 1 && header.orElse(true)) {
            return withHeader().with(InputOptions.VIDEO, known.get(0));
        }
        if (video.isEmpty()) {
            throw whichVideo(header.orElse(true));
        }
        boolean isName = columns.contains(video.get());
        if (isName || !Columns.isNumber(video.get())) {
            if (!isName || !header.orElse(true)) {
                throw noSuchColumn(video.get(), header.orElse(true));
            }
            return withHeader();
        }
        if (header.isEmpty()) {
            throw headerOrNot();
        }
        return header.get() ? withHeader() : given;
    }

    private Recognition withHeader() {
        return given.with(InputOptions.HEADER, true);
    }

    private UnclearInputException whichVideo(boolean header) {
        return new UnclearInputException(
                "which column is the video? Choose it with --video. " + described(header), suggestion(header));
    }

    private UnclearInputException noSuchColumn(String video, boolean header) {
        return new UnclearInputException(
                "there is no column '" + video + "'. " + described(header),
                "--video " + (header ? VideoName.likeliestIn(columns) : "1"));
    }

    private UnclearInputException headerOrNot() {
        return new UnclearInputException(
                "is the first line a header? If it is, add --header; if not, choose the format with --input-format. "
                        + described(true),
                "--header");
    }

    private String described(boolean header) {
        return header
                ? "Its columns are " + String.join(", ", columns)
                : "Its columns have no names; the first line holds "
                        + IntStream.range(0, columns.size())
                                .mapToObj(column -> (column + 1) + ": " + columns.get(column))
                                .collect(Collectors.joining(", "));
    }

    private String suggestion(boolean header) {
        return header
                ? withHeader()
                        .with(InputOptions.VIDEO, VideoName.likeliestIn(columns))
                        .commandLine()
                : given.with(InputOptions.VIDEO, Integer.toString(1 + VideoName.likeliestAmong(columns)))
                        .commandLine();
    }
}
