package topplays.verify.sort;

import java.io.Closeable;
import java.io.IOException;

/** Rows with plays, ascending by the bytes of their ids: videos, rows of counts or views. */
public abstract class PlayStream implements Closeable {
    protected byte[] id;
    protected long plays;
    protected long viewers;
    protected long times;

    /** Moves to the next row; returns false at the end. */
    public abstract boolean next() throws IOException;

    /** The row's id. */
    public final byte[] id() {
        return id;
    }

    public final long plays() {
        return plays;
    }

    /** The distinct viewers; 0 if they are not counted. */
    public final long viewers() {
        return viewers;
    }

    /** The number of entries that were added up to these plays. */
    public final long times() {
        return times;
    }
}
