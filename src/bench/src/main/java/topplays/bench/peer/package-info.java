/**
 * What people would use in place of topplays: each a program of its own that prints {@code video⇥plays} of the ten most
 * played, plays descending, then video ascending.
 */
package topplays.bench.peer;
