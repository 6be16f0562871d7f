/** The inputs of the comparisons: seeded events in several forms, kept on disk. */
package topplays.bench.data;
