/**
 * The evaluation of topplays: trials with one factor varied at a time, pacing policies on simulated traffic, and the page
 * that shows the results.
 *
 * <p>Each trial runs the {@code chart} command of the users in a separate process and compares its counts with the truth of
 * the simulator:
 *
 * <pre>
 * TrialPlan ──► Evaluator ──► EvaluationFolder: a result per trial ──► Evaluation ──► fits, plan, page
 *                │     │
 *        TrialInputs  TrialRunner: a TrialProcess ──► TrialMeasures
 *        InputMaker                                   TruthCheck
 * </pre>
 */
package topplays.evaluate;
