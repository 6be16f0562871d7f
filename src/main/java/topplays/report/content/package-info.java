/** The content of a report in any form: the charts that are shown, their labels and columns, and the notes below them. */
package topplays.report.content;
