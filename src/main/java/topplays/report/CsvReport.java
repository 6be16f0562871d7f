package topplays.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import topplays.model.Chart;
import topplays.model.VideoId;

/**
 * A chart as RFC 4180 CSV, with a heading and CRLF; ids keep their bytes.
 *
 * <p>Except that no id becomes a formula: one that a spreadsheet might take for a formula gets an apostrophe before it,
 * as OWASP asks (<a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>; ASVS 5.0, 1.2.10).
 * Programs that want the bare id read TSV.
 */
final class CsvReport implements ChartWriter {
    /** A first character that starts a formula; the full-width ones are UTF-8 bytes, each seen as one character. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n\\x00]|\\xEF\\xBC[\\x9D\\x8B\\x8D\\xA0]");

    @Override
    public void write(Chart chart, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.ISO_8859_1);
        try {
            csv.writeRecord("rank", "video", "plays");
            for (Chart.Row row : chart.rows()) {
                csv.writeRecord(Long.toString(row.rank()), cell(row.video()), Long.toString(row.plays()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    /** The id with one character per byte, which ISO-8859-1 encodes as that byte. */
    private static String cell(VideoId video) {
        String bytes = new String(video.toBytes(), StandardCharsets.ISO_8859_1);
        return FORMULA.matcher(bytes).lookingAt() ? "'" + bytes : bytes;
    }
}
