/** The charts of a TOP: rows with ranks. Plain Java without Hadoop. */
package topplays.chart;
