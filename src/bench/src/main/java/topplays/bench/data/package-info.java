/** The inputs of the comparisons: seeded events, written in several forms, kept on disk. */
package topplays.bench.data;
