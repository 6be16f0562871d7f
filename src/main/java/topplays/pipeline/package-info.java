/**
 * Brings events from a source into EVENTS: {@link topplays.pipeline.StreamPipeline} through a journal and a pacer,
 * {@link topplays.pipeline.LogImport} straight from files, {@link topplays.pipeline.SimulationRun} from simulated traffic.
 * Every event is written exactly once, even after a crash. No command-line types here.
 */
package topplays.pipeline;
