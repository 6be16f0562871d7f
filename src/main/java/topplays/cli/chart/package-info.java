/** The commands around the two jobs: count, top, report, chart and verify. */
package topplays.cli.chart;
