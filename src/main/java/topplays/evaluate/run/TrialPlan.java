package topplays.evaluate.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.evaluate.trial.Factor;
import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.LineForm;
import topplays.evaluate.trial.Trial;
import topplays.evaluate.trial.TrialRule;

/**
 * The trials of an evaluation and their order: one factor at a time around a base point.
 *
 * <p>Trials of related factors form a group that repeats the base point; every second round runs in reverse order.
 * Trials that are compared run close together, so that a machine that slows down hardly distorts a curve.
 */
public final class TrialPlan {
    private static final long MILLION = 1_000_000;
    private static final long[] FULL_SIZES = {
        MILLION,
        5 * MILLION,
        20 * MILLION,
        40 * MILLION,
        100 * MILLION,
        200 * MILLION,
        1_000 * MILLION,
        5_000 * MILLION,
        20_000 * MILLION,
        100_000 * MILLION
    };
    private static final long[] QUICK_SIZES = {250_000, 1_000_000, 2_000_000};
    private static final long FULL_BASE = 100_000_000;
    private static final long QUICK_BASE = 1_000_000;
    /** The truth under a rule takes up to 120 bytes of memory per viewer and video. */
    private static final long FULL_RULE_EVENTS = 10 * MILLION;

    private static final long QUICK_RULE_EVENTS = 250_000;
    private static final int FULL_VIDEOS = 1_000_000;
    private static final int QUICK_VIDEOS = 100_000;
    private static final double USUAL_SKEW = 1;

    private final EvaluationSettings settings;
    private final InputShape base;
    private final List<Trial> trials = new ArrayList<>();
    private int groups;

    private TrialPlan(EvaluationSettings settings) {
        this.settings = settings;
        long events = Math.min(settings.quick() ? QUICK_BASE : FULL_BASE, settings.maxEvents());
        int videos = settings.quick() ? QUICK_VIDEOS : FULL_VIDEOS;
        this.base = new InputShape(events, videos, USUAL_SKEW, 1, 0, LineForm.TOPPLAYS, settings.seed());
    }

    /** The trials in the order in which they run. */
    public static List<Trial> of(EvaluationSettings settings) {
        TrialPlan plan = new TrialPlan(settings);
        plan.addGroups();
        return List.copyOf(plan.trials);
    }

    private void addGroups() {
        if (settings.quick()) {
            List<Trial> all = new ArrayList<>(List.of(trial(Factor.BASE, base, settings.cores())));
            all.addAll(scaling());
            all.addAll(trials(Factor.SKEW, List.of(0.0, 1.3), base::withSkew));
            all.addAll(trials(Factor.VIDEOS, List.of(1_000, 400_000), base::withVideos));
            all.addAll(trials(Factor.FILES, files(100), base::withFiles));
            all.addAll(trials(Factor.MALFORMED, List.of(0.1), base::withMalformedShare));
            all.addAll(trials(Factor.FORMAT, List.of(LineForm.CSV), base::withForm));
            all.addAll(rules(TrialRule.DAY));
            addRounds(all);
            return;
        }
        addGroup(scaling());
        addGroup(trials(Factor.SKEW, List.of(0.0, 0.8, 1.3), base::withSkew));
        addGroup(trials(Factor.VIDEOS, List.of(1_000, 100_000, 10_000_000), base::withVideos));
        addGroup(trials(Factor.FILES, files(100, 1_000, 10_000), base::withFiles));
        List<Trial> lines = new ArrayList<>(trials(Factor.MALFORMED, List.of(0.001, 0.1), base::withMalformedShare));
        lines.addAll(trials(Factor.FORMAT, List.of(LineForm.CSV, LineForm.JSONL), base::withForm));
        InputShape archives = base.withFiles(settings.cores()).withForm(LineForm.TOPPLAYS_GZIP); // one per map task
        lines.add(trial(Factor.FORMAT, archives, settings.cores()));
        lines.addAll(rules(TrialRule.DAY, TrialRule.HALF_HOUR));
        addGroup(lines);
    }

    private List<Trial> scaling() {
        List<Trial> scaling = new ArrayList<>();
        long[] sizes = settings.quick() ? QUICK_SIZES : FULL_SIZES;
        LongStream.of(sizes)
                .filter(size -> size <= settings.maxEvents() && size != base.events())
                .forEach(size -> scaling.add(trial(Factor.SIZE, base.withEvents(size), settings.cores())));
        for (int cores : coresBelow()) {
            scaling.add(trial(Factor.CORES, base, cores));
            long events = Math.max(1, base.events() / settings.cores() * cores);
            scaling.add(trial(Factor.WEAK_SCALING, base.withEvents(events), cores));
        }
        scaling.addAll(heldBack());
        return scaling;
    }

    /** The powers of two below the number of cores. */
    private Set<Integer> coresBelow() {
        Set<Integer> cores = new TreeSet<>();
        for (int number = 1; number < settings.cores(); number *= 2) {
            cores.add(number);
        }
        return cores;
    }

    /** Trials that lie on none of the curves. */
    private List<Trial> heldBack() {
        InputShape smaller = base.withEvents(Math.max(1, 3 * base.events() / 5))
                .withVideos(base.videos() * 3 / 10)
                .withSkew(0.9);
        if (settings.quick()) {
            return List.of(trial(Factor.HELD_BACK, smaller, settings.cores()));
        }
        InputShape larger = base.withEvents(Math.min(settings.maxEvents(), 3 * base.events() / 2))
                .withVideos(3 * base.videos())
                .withSkew(1.1);
        return List.of(
                trial(Factor.HELD_BACK, smaller, 1),
                trial(Factor.HELD_BACK, smaller.withEvents(smaller.events() / 3 + 1), settings.cores()),
                trial(Factor.HELD_BACK, larger, settings.cores()));
    }

    private List<Trial> rules(TrialRule... rules) {
        long most = settings.quick() ? QUICK_RULE_EVENTS : FULL_RULE_EVENTS;
        InputShape views = base.withEvents(Math.min(most, base.events()));
        return trials(Factor.RULE, List.of(rules), views::withRule);
    }

    private List<Integer> files(Integer... numbers) {
        return List.of(numbers).stream().filter(files -> files <= base.events()).toList();
    }

    private <T> List<Trial> trials(Factor factor, List<T> values, Function<T, InputShape> shape) {
        return values.stream()
                .map(value -> trial(factor, shape.apply(value), settings.cores()))
                .toList();
    }

    private static Trial trial(Factor factor, InputShape shape, int cores) {
        return new Trial(factor, shape, cores, 1);
    }

    private void addGroup(List<Trial> group) {
        List<Trial> withBase = new ArrayList<>(List.of(trial(Factor.BASE, base, settings.cores())));
        withBase.addAll(group);
        addRounds(withBase);
        groups++;
    }

    /** Every group repeats the base point, so its rounds are numbered across groups. */
    private void addRounds(List<Trial> group) {
        for (int round = 1; round <= settings.rounds(); round++) {
            List<Trial> ordered = new ArrayList<>(group);
            if (round % 2 == 0) {
                Collections.reverse(ordered);
            }
            for (Trial each : ordered) {
                int number = each.factor() == Factor.BASE ? groups * settings.rounds() + round : round;
                trials.add(new Trial(each.factor(), each.input(), each.cores(), number));
            }
        }
    }

    /**
     * The maximum bytes of input that exist at the same time, if each is created at its first use and deleted after its
     * last.
     */
    public static long mostInputBytes(List<Trial> trials) {
        long most = 0;
        for (int at = 0; at < trials.size(); at++) {
            long bytes =
                    inputsAt(trials, at).stream().mapToLong(InputShape::bytes).sum();
            most = Math.max(most, bytes);
        }
        return most;
    }

    /** The inputs that exist during the trial at that index: created by then, and used by it or later. */
    static List<InputShape> inputsAt(List<Trial> trials, int at) {
        return trials.subList(0, at + 1).stream()
                .map(Trial::input)
                .distinct()
                .filter(shape -> trials.subList(at, trials.size()).stream()
                        .anyMatch(trial -> trial.input().equals(shape)))
                .toList();
    }
}
