package topplays.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms of a chart that the command line offers. */
public enum ReportFormat {
    TABLE,
    TSV,
    CSV,
    JSON,
    MARKDOWN,
    HTML;

    public static ReportFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("unknown report format '" + name + "': use " + names()));
    }

    public static String names() {
        return Arrays.stream(values()).map(ReportFormat::toString).collect(Collectors.joining(", "));
    }

    /** The name on the command line, such as {@code markdown}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A writer of this form; only the table looks at the style. */
    public ChartWriter writer(TableStyle style) {
        return switch (this) {
            case TABLE -> new TableReport(style);
            case TSV -> new TsvReport();
            case CSV -> new CsvReport();
            case JSON -> new JsonReport();
            case MARKDOWN -> new MarkdownReport();
            case HTML -> new HtmlReport();
        };
    }
}
