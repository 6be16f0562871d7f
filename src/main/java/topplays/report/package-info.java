/**
 * Text for people and programs: figures, ids and summaries. {@link topplays.report.form} writes a chart in each format.
 *
 * <p>Ids for people are {@link topplays.report.PrintableText}, so that an id from a hostile log can neither move a cursor nor become
 * markup.
 */
package topplays.report;
