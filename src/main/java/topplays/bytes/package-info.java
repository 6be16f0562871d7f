/** Fast operations on byte arrays: reading words, searching for separators, checking UTF-8. Knows nothing of events. */
package topplays.bytes;
