/** Splits lines into fields, written independently of the readers of the job. */
package topplays.verify.split;
