package topplays.verify.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import topplays.format.lists.LineLists;
import topplays.format.lists.ListFile;
import topplays.format.settings.InputOptions;

/** Random lists of robots and of hosts for random logs. The path of a list is its content. */
final class RandomLists {
    private static final List<String> ROBOTS = List.of(
            "a\n",
            "^$\r\n\n# a\n^b\n",
            "[{\"pattern\":\"^.?$\"}]",
            "{\"entries\":[{\"pattern\":\"AB|\u00e9\"}]}",
            "(?!a)[ab]\n",
            "[ab]\n[^a]\n",
            "Mozilla",
            "\\d");
    private static final List<String> HOSTS =
            List.of("1.2.3.4\n", "::/1\n", "0.0.0.0/0 # all\n", "::-::ffff\n", "\"1.0.0.0\",1.255.255.255,x");

    private RandomLists() {}

    /** Adds lists to options at times. */
    static void addTo(Map<String, Object> options, RandomFields fields, String agent, String host) {
        if (fields.chance(3)) {
            options.put(InputOptions.ROBOTS, List.of(fields.one(ROBOTS)));
            if (fields.chance(2)) {
                options.put(InputOptions.AGENT, agent);
            }
        }
        if (fields.chance(3)) {
            options.put(InputOptions.EXCLUDE_HOSTS, List.of(fields.one(HOSTS), fields.one(HOSTS)));
            if (fields.chance(2)) {
                options.put(InputOptions.HOST, host);
            }
        }
    }

    static byte[] content(ListFile list) {
        return list.path().getBytes(StandardCharsets.UTF_8);
    }

    /** The same lists for the simple reader. */
    static ListedLines listed(LineLists lists) {
        return new ListedLines(
                lists.robotFiles().stream().map(RandomLists::content).toList(),
                lists.hostFiles().stream().map(RandomLists::content).toList());
    }
}
