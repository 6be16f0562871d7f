package topplays.traffic;

import java.util.List;
import topplays.traffic.rate.SeedMix;

/**
 * The addresses and agents of users, computed from their numbers. Different users have different addresses, also by the
 * first 64 bits of those of IPv6.
 */
final class WebClients {
    /** Each of them matches a usual list of robots. */
    private static final String[] ROBOTS = {
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
        "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
        "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
        "curl/8.5.0",
    };

    /** Each robot's agent holds one of these words, and no browser's does. */
    static final List<String> ROBOT_WORDS = List.of("Googlebot", "bingbot", "YandexBot", "Baiduspider", "curl");

    private static final String[] SYSTEMS = {
        "Windows NT 10.0; Win64; x64", "Macintosh; Intel Mac OS X 10_15_7", "X11; Linux x86_64", "Linux; Android 14; K"
    };

    private static final int VERSIONS = 50;
    private static final int FIRST_VERSION = 90;
    private static final int BUILDS = 100;
    private static final int IPV6_EACH = 4;
    private static final int IPV4_USERS = 1 << 24;

    private WebClients() {}

    /** An IPv6 address for each fourth user and those above 16 million, otherwise an IPv4 address; of no real network. */
    static String host(int user) {
        if (user % IPV6_EACH != 0 && user < IPV4_USERS) {
            return "10." + (user >>> 16) + "." + ((user >>> 8) & 0xFF) + "." + (user & 0xFF);
        }
        String low = (user & 0xFFFF) == 0 ? "" : ":" + Integer.toHexString(user & 0xFFFF);
        return "2001:db8:" + Integer.toHexString(user >>> 16) + low + "::1";
    }

    /** A browser's agent, one of 20,000. */
    static String agent(int user) {
        long lot = SeedMix.mix(user);
        String system = SYSTEMS[(int) (lot & 3)];
        long version = FIRST_VERSION + ((lot >>> 2) & 0xFFFF) % VERSIONS;
        long build = ((lot >>> 18) & 0xFFFF) % BUILDS;
        return "Mozilla/5.0 (" + system + ") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/" + version + ".0." + build
                + ".0 Safari/537.36";
    }

    /** The agent of the robot at a user's address. */
    static String robot(int user) {
        return ROBOTS[user % ROBOTS.length];
    }
}
