package topplays.serve.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hosts under which browsers may ask for the service. A page of another site can point its own name to this address
 * (DNS rebinding). Its requests then come from the "same origin", but their Host header names that site.
 */
public final class AllowedHosts {
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::[0-9]{0,5})?");
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    /** Only valid IPv4 addresses: {@link InetAddress#getByName} asks the name server for all other names. */
    private static final Pattern LITERAL = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}|\\[.*]");

    private final InetAddress bound;
    private final Set<String> names;

    /**
     * Allows the address itself, {@code localhost} if it is a loopback address or all addresses, and {@code names}.
     *
     * @param bound the address that the service listens on
     * @param names more host names, in any case
     */
    public AllowedHosts(InetSocketAddress bound, Set<String> names) {
        this.bound = bound.getAddress();
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        this.names.add(bound.getHostString().toLowerCase(Locale.ROOT));
        if (this.bound.isLoopbackAddress() || this.bound.isAnyLocalAddress()) {
            this.names.add("localhost");
        }
    }

    /** Returns whether a Host header names the service. The port is ignored, because a tunnel may forward another one. */
    boolean allows(String hostHeader) {
        var parts = HOST.matcher(hostHeader);
        if (!parts.matches()) {
            return false;
        }
        String host = parts.group(1).toLowerCase(Locale.ROOT);
        return names.contains(host) || (LITERAL.matcher(host).matches() && isServed(host));
    }

    private boolean isServed(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            return bound.isAnyLocalAddress()
                    || address.equals(bound)
                    || (bound.isLoopbackAddress() && address.isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
