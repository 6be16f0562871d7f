package topplays.evaluate.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import topplays.evaluate.trial.Accuracy;
import topplays.evaluate.trial.Cost;
import topplays.evaluate.trial.Factor;
import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.LineForm;
import topplays.evaluate.trial.Phases;
import topplays.evaluate.trial.Trial;
import topplays.evaluate.trial.TrialResult;
import topplays.evaluate.trial.TrialResult.Measures;
import topplays.evaluate.trial.Volume;

/** Invented trials. Their times follow a known law, with a given noise. */
public final class MadeTrials {
    static final int BYTES_PER_EVENT = 44;
    public static final InputShape BASE = new InputShape(20_000_000, 1_000_000, 1, 1, 0, LineForm.TOPPLAYS, 1);
    public static final double SECONDS_PER_BYTE = 3e-9;
    static final double SECONDS_A_RECORD = 4e-7;

    private final List<TrialResult> results = new ArrayList<>();
    private final Random random = new Random(11);
    private final double noise;

    /** @param noise the relative standard deviation of times */
    public MadeTrials(double noise) {
        this.noise = noise;
    }

    /** One factor at a time around a base of 20 million events on two cores. */
    public static List<TrialResult> full(double noise) {
        MadeTrials made = new MadeTrials(noise);
        for (int round = 1; round <= 3; round++) {
            made.add(Factor.BASE, BASE, 2, round).add(Factor.CORES, BASE, 1, round);
            for (long events : new long[] {1_000_000, 5_000_000, 40_000_000, 100_000_000}) {
                made.add(Factor.SIZE, withEvents(events), 2, round);
            }
            made.add(Factor.WEAK_SCALING, withEvents(10_000_000), 1, round);
            for (double skew : new double[] {0, 0.8, 1.3}) {
                made.add(
                        Factor.SKEW, new InputShape(20_000_000, 1_000_000, skew, 1, 0, LineForm.TOPPLAYS, 1), 2, round);
            }
            for (int videos : new int[] {1_000, 10_000_000}) {
                made.add(Factor.VIDEOS, new InputShape(20_000_000, videos, 1, 1, 0, LineForm.TOPPLAYS, 1), 2, round);
            }
            for (int files : new int[] {100, 10_000}) {
                made.add(
                        Factor.FILES,
                        new InputShape(20_000_000, 1_000_000, 1, files, 0, LineForm.TOPPLAYS, 1),
                        2,
                        round);
            }
            made.add(Factor.FORMAT, new InputShape(20_000_000, 1_000_000, 1, 1, 0, LineForm.JSONL, 1), 2, round);
            made.add(Factor.HELD_BACK, new InputShape(30_000_000, 300_000, 0.9, 50, 0, LineForm.TOPPLAYS, 1), 2, round);
            made.add(
                    Factor.HELD_BACK, new InputShape(60_000_000, 2_000_000, 1.1, 7, 0, LineForm.TOPPLAYS, 1), 1, round);
        }
        return made.results;
    }

    static InputShape withEvents(long events) {
        return new InputShape(events, 1_000_000, 1, 1, 0, LineForm.TOPPLAYS, 1);
    }

    public List<TrialResult> results() {
        return results;
    }

    public MadeTrials add(Factor factor, InputShape input, int cores, int round) {
        results.add(TrialResult.of(new Trial(factor, input, cores, round), measures(input, cores)));
        return this;
    }

    public MadeTrials addFailed(Factor factor, InputShape input, int cores, String failure) {
        results.add(TrialResult.failed(new Trial(factor, input, cores, 1), failure));
        return this;
    }

    private Measures measures(InputShape input, int cores) {
        DistinctVideos distinct = new DistinctVideos(input.videos(), input.skew());
        long videos = Math.round(distinct.in((double) input.events()));
        long bytes = BYTES_PER_EVENT * input.events();
        double records = distinct.in((double) input.events() / cores);
        Phases phases = new Phases(
                noisy(0.5 + 2e-5 * input.files()),
                noisy(SECONDS_PER_BYTE * bytes / cores + 1e-4 * input.files() / cores),
                noisy(SECONDS_A_RECORD / 4 * records),
                noisy(0.2 + SECONDS_A_RECORD * records),
                noisy(0.3 + SECONDS_A_RECORD * records),
                noisy(0.4 + 2e-7 * videos / cores),
                noisy(0.1));
        long allRecords = Math.round(records * cores);
        Cost cost = new Cost(phases.total(), 0.9 * cores * phases.total(), 900L << 20, 500L << 20, 2L << 30);
        Volume volume = new Volume(
                bytes, input.events(), cores, allRecords, 0, 0, allRecords, 15 * allRecords, cores, 18 * videos);
        return new Measures(
                new Accuracy(videos, 0, 0, 0, 10, 1, 1, new TreeMap<>(), new TreeMap<>()), cost, phases, volume);
    }

    private double noisy(double seconds) {
        return seconds * Math.exp(noise * random.nextGaussian());
    }
}
