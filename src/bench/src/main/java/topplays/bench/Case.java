package topplays.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import topplays.bench.data.Dataset;

/**
 * A comparison of contenders on the same events. The first is topplays; the times of the others are relative to its
 * time.
 *
 * @param name the name on the command line
 * @param about a description for the table
 */
record Case(String name, String about, List<Contender> contenders) {
    Case {
        contenders = List.copyOf(contenders);
        if (contenders.isEmpty() || contenders.get(0).kind() != Contender.Kind.TOPPLAYS) {
            throw new IllegalArgumentException("the first contender must be topplays: " + name);
        }
    }

    /** The same case with only topplays and those of the named peers that it has. */
    Case withPeers(Set<String> names) {
        return new Case(
                name,
                about,
                contenders.stream()
                        .filter(each -> each.kind() == Contender.Kind.TOPPLAYS || names.contains(each.name()))
                        .toList());
    }

    Set<Dataset> datasets() {
        return contenders.stream().map(Contender::dataset).collect(Collectors.toSet());
    }
}
