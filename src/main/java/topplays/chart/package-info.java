/**
 * The charts of a TOP as a stream: {@link topplays.chart.ChartSource} passes one {@link topplays.chart.Chart} at a time, so a million
 * charts need no memory. Plain Java without Hadoop.
 */
package topplays.chart;
