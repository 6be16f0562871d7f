package topplays.bench.data;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** User agents of browsers, and a list of robots of the size and kind of public lists, which has none of them. */
final class UserAgents {
    private static final int BROWSERS = 20_000;
    private static final int ROBOTS = 1_500;
    private static final List<String> PLATFORMS = List.of(
            "Windows NT 10.0; Win64; x64",
            "Macintosh; Intel Mac OS X 10_15_7",
            "X11; Linux x86_64",
            "Linux; Android 14; SM-G991B",
            "iPhone; CPU iPhone OS 17_5 like Mac OS X");
    private static final List<String> VERSIONS = List.of("%d.0.0.0", "%d.0.6367.%d", "%d.1.%d");
    private static final List<String> SYLLABLES = List.of(
            "ba", "cri", "do", "fe", "gu", "ho", "ja", "ko", "lu", "mi", "no", "pra", "que", "ru", "ta", "vo", "xi",
            "za");

    private UserAgents() {}

    /** Distinct agents, the same in each run. */
    static List<String> browsers() {
        return IntStream.range(0, BROWSERS)
                .mapToObj(number -> "Mozilla/5.0 (" + PLATFORMS.get(number % PLATFORMS.size())
                        + ") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"
                        + VERSIONS.get(number % VERSIONS.size()).formatted(60 + number % 71, number) + " Safari/537.36 "
                        + number)
                .toList();
    }

    /** A list of robots as JSON, the same in each run. */
    static String robots() {
        Random random = new Random(1);
        return IntStream.range(0, ROBOTS)
                .mapToObj(number ->
                        "{\"pattern\": \"" + expression(number, random).replace("\\", "\\\\") + "\"}")
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    /** Most expressions are names, as in public lists; some have anchors, classes, choices or gaps. */
    private static String expression(int number, Random random) {
        String name = name(random);
        return switch (number % 20) {
            case 0 -> "^" + name + "\\/\\d";
            case 1 -> "[" + name.charAt(0) + Character.toUpperCase(name.charAt(0)) + "]" + name.substring(1);
            case 2 -> "(^| )" + name + "\\/";
            case 3 -> name + "(bot|crawler)";
            case 4 -> name + "[\\s\\S]*" + name(random) + "\\.com";
            case 5 -> "^Mozilla/5\\.0 \\(compatible; " + name;
            case 6 -> name + ".?spider|" + name(random) + "-fetcher";
            default ->
                name
                        + List.of("bot", "Crawler\\/", " spider", "-fetch", "\\.com")
                                .get(random.nextInt(5));
        };
    }

    private static String name(Random random) {
        return random.ints(2 + random.nextInt(3), 0, SYLLABLES.size())
                .mapToObj(SYLLABLES::get)
                .collect(Collectors.joining());
    }
}
