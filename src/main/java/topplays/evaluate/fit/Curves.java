package topplays.evaluate.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import topplays.evaluate.trial.Factor;
import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.RepeatedTrial;
import topplays.evaluate.trial.Trial;
import topplays.evaluate.trial.TrialResult;
import topplays.evaluate.trial.TrialResult.Measures;

/** The successful trials with their rounds combined, as one curve per factor. */
public final class Curves {
    private final List<TrialResult> results;
    private final List<RepeatedTrial> all;

    private Curves(List<TrialResult> results, List<RepeatedTrial> all) {
        this.results = results;
        this.all = all;
    }

    /**
     * The curves of an evaluation.
     *
     * @param results in the order of the plan
     */
    public static Curves of(List<TrialResult> results) {
        Map<Trial, List<Measures>> rounds = new LinkedHashMap<>();
        for (TrialResult result : results) {
            Trial trial = result.trial();
            Trial first = new Trial(trial.factor(), trial.input(), trial.cores(), 1);
            result.measures().ifPresent(measures -> rounds.computeIfAbsent(first, any -> new ArrayList<>())
                    .add(measures));
        }
        List<RepeatedTrial> all = rounds.entrySet().stream()
                .map(trial -> new RepeatedTrial(trial.getKey(), trial.getValue()))
                .toList();
        return new Curves(List.copyOf(results), all);
    }

    /** All trials, in the order of the results. */
    public List<RepeatedTrial> all() {
        return all;
    }

    /**
     * The trials of a factor and the base point, which lies on each curve, by ascending value. The base point
     * contributes only the rounds that ran between them, because the speed of the machine may change over time.
     */
    public List<RepeatedTrial> of(Factor factor) {
        return Stream.concat(baseAmong(factor).stream(), of(factor, all))
                .sorted(Comparator.comparingDouble(repeated -> value(factor, repeated.trial())))
                .toList();
    }

    /** Each group of the plan begins with the base point and runs it as often as any other trial. */
    private Optional<RepeatedTrial> baseAmong(Factor factor) {
        int rounds = 0;
        int begun = 0;
        for (TrialResult result : results) {
            if (result.trial().factor() == factor) {
                rounds = Math.max(rounds, result.trial().round());
            } else if (result.trial().factor() == Factor.BASE && rounds == 0) {
                begun++;
            }
        }
        if (rounds == 0 || begun == 0) {
            return base();
        }
        List<Measures> among = results.stream()
                .filter(result -> result.trial().factor() == Factor.BASE)
                .skip((begun - 1) / rounds * (long) rounds)
                .limit(rounds)
                .flatMap(result -> result.measures().stream())
                .toList();
        return base().filter(any -> !among.isEmpty()).map(base -> new RepeatedTrial(base.trial(), among));
    }

    List<RepeatedTrial> heldBack() {
        return of(Factor.HELD_BACK, all).toList();
    }

    public Optional<RepeatedTrial> base() {
        return of(Factor.BASE, all).findFirst();
    }

    private static Stream<RepeatedTrial> of(Factor factor, List<RepeatedTrial> trials) {
        return trials.stream().filter(repeated -> repeated.trial().factor() == factor);
    }

    /** The value of the factor as a number. Formats and rules have no order. */
    public static double value(Factor factor, Trial trial) {
        InputShape input = trial.input();
        return switch (factor) {
            case BASE, SIZE, HELD_BACK -> input.events();
            case CORES, WEAK_SCALING -> trial.cores();
            case SKEW -> input.skew();
            case VIDEOS -> input.videos();
            case FILES -> input.files();
            case MALFORMED -> input.malformedShare();
            case FORMAT, RULE -> 0;
        };
    }
}
