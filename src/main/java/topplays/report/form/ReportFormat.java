package topplays.report.form;

import topplays.model.EnumNames;

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

    /** The name on the command line, such as {@code markdown}. */
    @Override
    public String toString() {
        return EnumNames.of(this);
    }

    /** A writer of CSV in which no id can be a formula: ids that look like one are changed. */
    public static ChartWriter spreadsheetSafeCsv() {
        return new CsvReport(true);
    }

    /** A writer of this format; only the table uses the style. */
    public ChartWriter writer(TableStyle style) {
        return switch (this) {
            case TABLE -> new TableReport(style);
            case TSV -> new TsvReport();
            case CSV -> new CsvReport(false);
            case JSON -> new JsonReport();
            case MARKDOWN -> new MarkdownReport();
            case HTML -> new HtmlReport();
        };
    }
}
