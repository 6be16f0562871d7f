/** Topplays beside what people would use instead, as whole processes on the same files. */
package topplays.bench;
