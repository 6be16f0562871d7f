package topplays.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import topplays.format.lists.LineLists;
import topplays.format.lists.ListFile;
import topplays.storage.input.ListReader;
import topplays.verify.read.ListedLines;

/**
 * Where the lists of a count are now. A list that is not given here is read from its recorded path.
 *
 * @param robots the paths of lists of robots
 * @param hosts the paths of lists of hosts
 */
public record MovedLists(List<String> robots, List<String> hosts) {
    public MovedLists {
        robots = List.copyOf(robots);
        hosts = List.copyOf(hosts);
    }

    /** Reads the lists that a count has recorded. Throws {@link IOException} if a list has another digest. */
    ListedLines read(LineLists recorded, Configuration conf) throws IOException {
        ListReader reader = new ListReader(conf);
        return new ListedLines(
                contents("robots", robots, recorded.robotFiles(), reader),
                contents("exclude-hosts", hosts, recorded.hostFiles(), reader));
    }

    private static List<byte[]> contents(String option, List<String> given, List<ListFile> recorded, ListReader reader)
            throws IOException {
        Map<String, byte[]> moved = new LinkedHashMap<>();
        for (String path : given) {
            byte[] content = reader.content(path);
            String digest = ListFile.digest(content);
            if (recorded.stream().noneMatch(list -> list.sha256().orElse("").equals(digest))) {
                throw new IOException("--%s %s is not a list of this count: its SHA-256 is %s; the lists are %s"
                        .formatted(option, path, digest, names(recorded)));
            }
            moved.put(digest, content);
        }
        List<byte[]> contents = new ArrayList<>();
        for (ListFile list : recorded) {
            byte[] content = moved.get(list.sha256().orElse(""));
            contents.add(content == null ? inPlace(option, list, reader) : content);
        }
        return contents;
    }

    private static String names(List<ListFile> recorded) {
        return recorded.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        recorded.stream()
                                .map(list -> list.path() + " (" + list.sha256().orElse("unknown") + ")")
                                .toList());
    }

    private static byte[] inPlace(String option, ListFile list, ListReader reader) throws IOException {
        try {
            byte[] content = reader.content(list.path());
            list.withDigestOf(content);
            return content;
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "; if the list has moved, give it with --" + option, e);
        }
    }
}
