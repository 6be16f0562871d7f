/** Recognises the format of a log by its first bytes, so that common logs need no options. */
package topplays.format.recognition;
