package topplays.report.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import topplays.chart.Chart;
import topplays.model.VideoId;

/**
 * A chart as RFC 4180 CSV, with a heading and CRLF; ids keep their bytes.
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

    CsvReport(boolean spreadsheetSafe) {
        this.spreadsheetSafe = spreadsheetSafe;
    }

    @Override
    public void write(Chart chart, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.ISO_8859_1);
        try {
            write(csv, chart.hasViewers(), "rank", "video", "plays", "viewers");
            for (Chart.Row row : chart.rows()) {
                write(
                        csv,
                        chart.hasViewers(),
                        Long.toString(row.rank()),
                        cell(row.video()),
                        Long.toString(row.plays()),
                        Long.toString(row.viewers()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static void write(
            CsvWriter csv, boolean hasViewers, String rank, String video, String plays, String viewers) {
        if (hasViewers) {
            csv.writeRecord(rank, video, plays, viewers);
        } else {
            csv.writeRecord(rank, video, plays);
        }
    }

    /** The id with one character per byte, which ISO-8859-1 encodes as that byte. */
    private String cell(VideoId video) {
        String bytes = new String(video.toBytes(), StandardCharsets.ISO_8859_1);
        return spreadsheetSafe ? BEFORE_FORMULA.matcher(bytes).replaceAll("'") : bytes;
    }
}
