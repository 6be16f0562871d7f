/** Reads times in the formats of logs; common forms are read from bytes, with the same results as {@code java.time}. */
package topplays.format.time;
