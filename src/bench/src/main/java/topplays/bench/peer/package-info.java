/**
 * Other programs that make the chart. Each has its own main class and prints {@code video⇥plays} of the ten most played
 * videos: plays descending, then video ascending.
 */
package topplays.bench.peer;
