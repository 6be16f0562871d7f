/**
 * A chart in each form in which people and programs read it: {@link topplays.report.ReportFormat} names the forms and
 * makes their writers.
 *
 * <p>There are two kinds of form. TSV, CSV and JSON are for programs and keep every id: TSV and CSV as its bytes, JSON
 * beside the text as Base64 where the text does not tell it. Table, Markdown and HTML are for people and show every id as
 * {@link topplays.report.PrintableText}, so that an id from a hostile log can neither move a cursor nor become markup.
 *
 * <p>A writer takes bytes, row by row, so a chart of a million rows costs no more memory than the chart itself.
 */
package topplays.report;
