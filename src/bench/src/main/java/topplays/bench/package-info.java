/** Compares topplays with other programs: whole processes on the same files. */
package topplays.bench;
