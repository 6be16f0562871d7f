/** Reads the lines of logs for the second count, in the simplest way and with none of the code that counts. */
package topplays.verify.read;
