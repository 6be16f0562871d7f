package topplays.verify.sort;

import java.io.Closeable;
import java.io.IOException;

/** Videos with plays, ascending by the bytes of their ids. */
public interface PlayStream extends Closeable {
    /** Moves to the next video; returns false at the end. */
    boolean next() throws IOException;

    /** The video's id. */
    byte[] id();

    long plays();

    /** The number of entries that were added up to these plays. */
    long times();
}
