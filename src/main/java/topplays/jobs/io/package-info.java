/**
 * Input and output of the jobs: files are read in blocks of whole lines, play counts are written as text lines.
 *
 * <p>Every line of an input is in exactly one block, however the files are split.
 */
package topplays.jobs.io;
