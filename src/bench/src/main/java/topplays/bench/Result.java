package topplays.bench;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/**
 * The result of a contender in a case.
 *
 * @param measures one per round; empty if it failed or was wrong
 * @param shuffledBytes empty if unknown
 */
record Result(Contender contender, List<Measure> measures, OptionalLong shuffledBytes) {
    Result {
        measures = List.copyOf(measures);
    }

    boolean failed() {
        return measures.isEmpty();
    }

    /** The middle value, or the mean of the two middle values. */
    double median(ToDoubleFunction<Measure> value) {
        double[] sorted = measures.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    double least(ToDoubleFunction<Measure> value) {
        return measures.stream().mapToDouble(value).min().orElseThrow();
    }

    double most(ToDoubleFunction<Measure> value) {
        return measures.stream().mapToDouble(value).max().orElseThrow();
    }
}
