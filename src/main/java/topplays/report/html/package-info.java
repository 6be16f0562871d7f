/** A report as a web page in one file. */
package topplays.report.html;
