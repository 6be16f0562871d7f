package topplays.report.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import topplays.chart.Chart;
import topplays.chart.ChartConsumer;
import topplays.chart.ChartSource;
import topplays.chart.Movement;
import topplays.model.VideoId;
import topplays.report.content.ChartWriter;
import topplays.report.content.Titles;

/**
 * Charts as RFC 4180 CSV: the columns of {@link TsvReport} with a heading, then the title; lines end with CRLF, ids keep their bytes.
 *
 * <p>The spreadsheet-safe form changes ids that a spreadsheet could take for a formula: it puts an apostrophe before the
 * formula, at the start of the id or after a semicolon, which separates cells in some locales
 * (<a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>; ASVS 5.0, 1.2.10).
 */
final class CsvReport implements ChartWriter {
    /** The place before a formula's first character; the full-width ones are UTF-8 bytes, each seen as one character. */
    private static final Pattern BEFORE_FORMULA =
            Pattern.compile("(?<=^|;)(?=[=+\\-@\\t\\r\\n\\x00]|\\xEF\\xBC[\\x9D\\x8B\\x8D\\xA0])");

    private final boolean spreadsheetSafe;
    private final Optional<Titles> titles;

    CsvReport(boolean spreadsheetSafe, Optional<Titles> titles) {
        this.spreadsheetSafe = spreadsheetSafe;
        this.titles = titles;
    }

    @Override
    public void write(ChartSource charts, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.ISO_8859_1);
        try {
            csv.writeRecord(heading(charts));
            ChartConsumer.forEach(charts.open(), chart -> {
                for (Chart.Row row : chart.rows()) {
                    csv.writeRecord(cells(chart, row));
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private List<String> heading(ChartSource charts) {
        List<String> heading = new ArrayList<>();
        charts.columns().period().ifPresent(kind -> heading.add("period"));
        charts.columns().groups().forEach(field -> heading.add(cell(field)));
        heading.addAll(List.of("rank", "video", "plays"));
        if (charts.summary().hasViewers()) {
            heading.add("viewers");
        }
        if (charts.hasMovement()) {
            heading.addAll(List.of("previous", "peak", "times"));
        }
        titles.ifPresent(present -> heading.add("title"));
        return heading;
    }

    private List<String> cells(Chart chart, Chart.Row row) {
        List<String> cells = new ArrayList<>();
        chart.name().period().ifPresent(cells::add);
        chart.name().groups().forEach(group -> cells.add(cell(group)));
        cells.addAll(List.of(Long.toString(row.rank()), cell(row.video()), Long.toString(row.plays())));
        if (chart.hasViewers()) {
            cells.add(Long.toString(row.viewers()));
        }
        if (row.movement().isPresent()) {
            Movement movement = row.movement().get();
            cells.add(TsvReport.previous(movement));
            cells.add(Long.toString(movement.peak()));
            cells.add(Long.toString(movement.times()));
        }
        titles.ifPresent(
                present -> cells.add(present.find(row.video()).map(this::cell).orElse(cell(row.video()))));
        return cells;
    }

    /** The id with one character per byte, which ISO-8859-1 encodes as that byte. */
    private String cell(VideoId video) {
        return cell(video.toBytes());
    }

    private String cell(String text) {
        return cell(text.getBytes(StandardCharsets.UTF_8));
    }

    private String cell(byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        return spreadsheetSafe ? BEFORE_FORMULA.matcher(bytes).replaceAll("'") : bytes;
    }
}
