package topplays.serve;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of the service.
 *
 * @param address where to listen; port 0 picks a free port
 * @param recountInterval the time between recounts of the batches; empty: never
 * @param token the token that clients need to feed events; empty: any client may feed
 */
public record ServiceSettings(InetSocketAddress address, Optional<Duration> recountInterval, Optional<String> token) {}
