/** Sums plays by an external merge sort: sorted runs in temporary files, in bounded memory. */
package topplays.verify.sort;
