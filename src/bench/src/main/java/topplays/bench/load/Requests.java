package topplays.bench.load;

import java.nio.ByteBuffer;

/** An endless supply of HTTP requests. */
interface Requests {
    /** The bytes of the next request. */
    ByteBuffer next();

    /** The number of events, or queries, per request. */
    int unitsEach();
}
