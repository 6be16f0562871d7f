/**
 * Writes a chart in each format. {@link topplays.report.form.ReportFormat} names the formats and makes their writers.
 *
 * <p>There are two kinds of format. TSV, CSV and JSON are for programs and keep every id: TSV and CSV as its bytes, JSON
 * additionally as Base64 where text cannot represent it. Table, Markdown and HTML are for people and show every id as
 * {@link topplays.report.PrintableText}.
 *
 * <p>Writers write row by row, so a chart of a million rows needs no more memory than the chart itself.
 */
package topplays.report.form;
