package topplays.serve;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of the service.
 *
 * @param address where to listen; port 0 picks a free port
 * @param recountInterval the time between recounts of the batches; empty: never
 * @param token the token that clients need to feed events; empty: any client may feed
 * @param allowedHosts host names of the service in addition to its address
 */
public record ServiceSettings(
        InetSocketAddress address,
        Optional<Duration> recountInterval,
        Optional<String> token,
        Set<String> allowedHosts) {}
