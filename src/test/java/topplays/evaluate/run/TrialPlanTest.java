package topplays.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.evaluate.trial.Factor;
import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.LineForm;
import topplays.evaluate.trial.Trial;

class TrialPlanTest {
    private static EvaluationSettings settings(boolean quick, int rounds, long maxEvents, int cores) {
        return new EvaluationSettings(quick, 1, rounds, maxEvents, cores, List.of(), new TreeMap<>());
    }

    private static List<String> ids(List<Trial> trials, Factor... factors) {
        List<Factor> wanted = List.of(factors);
        return trials.stream()
                .filter(trial -> wanted.contains(trial.factor()))
                .map(Trial::id)
                .toList();
    }

    @Test
    void variesOneFactorAtATime() {
        List<Trial> trials = TrialPlan.of(settings(true, 1, 1_000_000_000, 4));
        Trial base = trials.get(0);

        assertThat(base.factor()).isEqualTo(Factor.BASE);
        for (Trial trial : trials) {
            InputShape input = trial.input();
            if (trial.factor() == Factor.RULE) {
                continue;
            }
            int others = (input.events() == base.input().events() ? 0 : 1)
                    + (input.videos() == base.input().videos() ? 0 : 1)
                    + (input.skew() == base.input().skew() ? 0 : 1)
                    + (input.files() == base.input().files() ? 0 : 1)
                    + (input.malformedShare() == base.input().malformedShare() ? 0 : 1)
                    + (input.form() == base.input().form() ? 0 : 1);
            assertThat(others).as(trial.id()).isLessThanOrEqualTo(trial.heldBack() ? 3 : 1);
        }
    }

    @Test
    void countsAWebLogOfFewerEventsByEachRule() {
        List<Trial> quick = TrialPlan.of(settings(true, 1, 1_000_000_000, 2));
        List<Trial> full = TrialPlan.of(settings(false, 1, 1_000_000_000, 2));

        assertThat(ids(quick, Factor.RULE)).containsExactly("rule-day-1");
        assertThat(ids(full, Factor.RULE)).containsExactly("rule-day-1", "rule-30m-1");
        assertThat(full.stream().filter(trial -> trial.factor() == Factor.RULE))
                .extracting(Trial::input)
                .allSatisfy(input -> {
                    assertThat(input.form()).isEqualTo(LineForm.COMBINED);
                    assertThat(input.events()).isEqualTo(10_000_000);
                });
    }

    @Test
    void growsTheEventsWithTheCoresForWeakScaling() {
        List<Trial> trials = TrialPlan.of(settings(true, 1, 1_000_000_000, 8));

        assertThat(ids(trials, Factor.CORES)).containsExactly("cores-1-1", "cores-2-1", "cores-4-1");
        assertThat(trials.stream().filter(trial -> trial.factor() == Factor.WEAK_SCALING))
                .extracting(trial -> trial.input().events())
                .containsExactly(125_000L, 250_000L, 500_000L);
    }

    @Test
    void runsEverySecondRoundOfAGroupBackwardsAndTheBaseInEachGroup() {
        List<Trial> trials = TrialPlan.of(settings(false, 2, 5_000_000, 1));

        assertThat(ids(trials, Factor.BASE, Factor.SKEW, Factor.VIDEOS).subList(2, 14))
                .containsExactly(
                        "base-5000000-3",
                        "skew-0-1",
                        "skew-0.8-1",
                        "skew-1.3-1",
                        "skew-1.3-2",
                        "skew-0.8-2",
                        "skew-0-2",
                        "base-5000000-4",
                        "base-5000000-5",
                        "videos-1000-1",
                        "videos-100000-1",
                        "videos-10000000-1");
    }

    @Test
    void givesEachTrialANameOfItsOwn() {
        for (boolean quick : List.of(true, false)) {
            List<Trial> trials = TrialPlan.of(settings(quick, 3, 200_000_000, 2));

            assertThat(trials).extracting(Trial::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void makesNoInputLargerThanTheMaximum() {
        List<Trial> trials = TrialPlan.of(settings(false, 1, 30_000_000, 2));

        assertThat(trials).extracting(trial -> trial.input().events()).allMatch(events -> events <= 30_000_000);
        assertThat(ids(trials, Factor.SIZE)).containsExactly("size-1000000-1", "size-5000000-1", "size-20000000-1");
    }

    @Test
    void needsAnInputFromItsFirstTrialToItsLast() {
        InputShape small = new InputShape(1_000, 10, 1, 1, 0, LineForm.TOPPLAYS, 1);
        InputShape large = small.withEvents(3_000);
        List<Trial> trials = List.of(
                new Trial(Factor.BASE, small, 1, 1),
                new Trial(Factor.SIZE, large, 1, 1),
                new Trial(Factor.BASE, small, 1, 2));

        assertThat(TrialPlan.inputsAt(trials, 0)).containsExactly(small);
        assertThat(TrialPlan.inputsAt(trials, 1)).containsExactly(small, large);
        assertThat(TrialPlan.inputsAt(trials, 2)).containsExactly(small);
        assertThat(TrialPlan.mostInputBytes(trials)).isEqualTo(small.bytes() + large.bytes());
    }
}
