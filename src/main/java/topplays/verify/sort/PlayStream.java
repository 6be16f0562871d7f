package topplays.verify.sort;

import java.io.Closeable;
import java.io.IOException;

/** Videos with plays, ascending by the bytes of their ids. */
public interface PlayStream extends Closeable {
    /** Goes to the next video; false if there is none. */
    boolean next() throws IOException;

    /** The video's id. */
    byte[] id();

    long plays();

    /** How often the video was added up to make the plays. */
    long times();
}
