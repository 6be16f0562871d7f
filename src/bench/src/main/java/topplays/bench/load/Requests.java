package topplays.bench.load;

import java.nio.ByteBuffer;

/** An endless supply of HTTP requests, each ready to be written. */
interface Requests {
    /** The next one, from its first byte to its last. */
    ByteBuffer next();

    /** How many events, or questions, one request holds. */
    int unitsEach();
}
