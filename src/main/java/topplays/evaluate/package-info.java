/**
 * Trials and what is measured in them, with plots.
 *
 * <p>A {@link topplays.evaluate.pace.PaceTrial} drives every pacing policy over the same arrivals and sets each beside the offline
 * optimum; the {@link topplays.evaluate.pace.PaceReport} it makes is written as a table, as JSON or as a web page with plots.
 *
 * <p>An evaluation runs the whole pipeline, one factor at a time around a base point, and what is run is the very command of
 * the users:
 *
 * <pre>
 * TrialPlan ──► EvaluationRun ──► EvaluationFolder: a result each trial ──► Evaluation
 *                 │       │
 *          TrialInputs  TrialRunner: a TrialProcess ──► TrialMeasures
 *          InputMaker                                   TruthCheck
 * </pre>
 */
package topplays.evaluate;
