package topplays.serve;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * How the service is to run.
 *
 * @param address port 0 picks a free one
 * @param recountInterval how often batches are recounted, if they are
 * @param token what a client must know to feed events, if anything
 */
public record ServiceSettings(InetSocketAddress address, Optional<Duration> recountInterval, Optional<String> token) {}
