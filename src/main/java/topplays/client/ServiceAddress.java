package topplays.client;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a service listens: {@code http://host:port}, with nothing behind it.
 *
 * @param base without a slash at its end
 */
public record ServiceAddress(URI base) {
    private static final int LAST_PORT = 65_535;

    public ServiceAddress {
        boolean isWeb = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!isWeb || base.getHost() == null || base.getPort() > LAST_PORT || hasMore(base)) {
            throw new IllegalArgumentException(
                    "a service's address is http://HOST:PORT, with nothing behind it: '" + base + "'");
        }
    }

    private static boolean hasMore(URI base) {
        return !base.getRawPath().isEmpty()
                || base.getRawUserInfo() != null
                || base.getRawQuery() != null
                || base.getRawFragment() != null;
    }

    /** The address that {@code text} names; a slash at its end is passed over. */
    public static ServiceAddress parse(String text) {
        try {
            return new ServiceAddress(new URI(text.replaceFirst("(?<=[^/])/$", "")));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a service's address is http://HOST:PORT: '" + text + "'", e);
        }
    }

    /** @param path from its slash on, percent-encoded */
    URI resolve(String path) {
        return URI.create(base + path);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
