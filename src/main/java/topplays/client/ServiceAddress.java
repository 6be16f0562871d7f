package topplays.client;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The address of a service: {@code http://host:port}, without a path.
 *
 * @param base without a trailing slash
 */
public record ServiceAddress(URI base) {
    private static final int LAST_PORT = 65_535;

    public ServiceAddress {
        boolean isWeb = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!isWeb || base.getHost() == null || base.getPort() > LAST_PORT || hasMore(base)) {
            throw new IllegalArgumentException(
                    "the address of a service is http://HOST:PORT, without a path: '" + base + "'");
        }
    }

    private static boolean hasMore(URI base) {
        return !base.getRawPath().isEmpty()
                || base.getRawUserInfo() != null
                || base.getRawQuery() != null
                || base.getRawFragment() != null;
    }

    /** Parses an address. A trailing slash is ignored. */
    public static ServiceAddress parse(String text) {
        try {
            return new ServiceAddress(new URI(text.replaceFirst("(?<=[^/])/$", "")));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the address of a service is http://HOST:PORT: '" + text + "'", e);
        }
    }

    /** @param path begins with a slash, percent-encoded */
    URI resolve(String path) {
        return URI.create(base + path);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
