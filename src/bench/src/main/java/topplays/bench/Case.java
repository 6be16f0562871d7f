package topplays.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import topplays.bench.data.Dataset;

/**
 * A comparison: some contenders on the same events. The first is topplays, to which the others are put in proportion.
 *
 * @param name for the command line
 * @param about for the table
 */
record Case(String name, String about, List<Contender> contenders) {
    Case {
        contenders = List.copyOf(contenders);
        if (contenders.isEmpty() || contenders.get(0).kind() != Contender.Kind.TOPPLAYS) {
            throw new IllegalArgumentException("the first contender must be topplays: " + name);
        }
    }

    /** The same with only those peers, as far as they take part. */
    Case beside(Set<String> names) {
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
