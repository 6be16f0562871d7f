package topplays.report.form;

import java.util.Locale;
import java.util.Optional;
import topplays.model.EnumNames;
import topplays.report.content.ChartWriter;
import topplays.report.content.ReportLabels;
import topplays.report.html.HtmlReport;

/** The formats of a chart, by their names on the command line. */
public enum ReportFormat {
    TABLE,
    TSV,
    CSV,
    JSON,
    MARKDOWN,
    HTML;

    public static ReportFormat named(String name) {
        return EnumNames.parse(ReportFormat.class, "report format", name);
    }

    /** The format of a file with this name, if its suffix is that of a format. */
    public static Optional<ReportFormat> ofFile(String name) {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (suffix) {
            case "tsv" -> Optional.of(TSV);
            case "csv" -> Optional.of(CSV);
            case "json" -> Optional.of(JSON);
            case "md" -> Optional.of(MARKDOWN);
            case "html", "htm" -> Optional.of(HTML);
            default -> Optional.empty();
        };
    }

    /** The name on the command line, such as {@code markdown}. */
    @Override
    public String toString() {
        return EnumNames.of(this);
    }

    /** A writer of CSV in which no id can be a formula: ids that look like one are changed. */
    public static ChartWriter spreadsheetSafeCsv(ReportLabels labels) {
        return new CsvReport(true, labels.titles());
    }

    /** A writer of this format without a heading or titles; only the table uses the style. */
    public ChartWriter writer(TableStyle style) {
        return writer(style, ReportLabels.NONE);
    }

    /** A writer of this format; only the table uses the style. */
    public ChartWriter writer(TableStyle style, ReportLabels labels) {
        return switch (this) {
            case TABLE -> new TableReport(style, labels);
            case TSV -> new TsvReport();
            case CSV -> new CsvReport(false, labels.titles());
            case JSON -> new JsonReport(labels);
            case MARKDOWN -> new MarkdownReport(labels);
            case HTML -> new HtmlReport(labels);
        };
    }
}
