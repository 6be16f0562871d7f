package topplays.pipeline;

import java.util.function.Consumer;

/**
 * Receives what a pipeline reports.
 *
 * @param notes takes sentences for the user, one line each
 * @param progress takes the state of the work, which replaces the one before; empty at the end
 */
public record PipelineMessages(Consumer<String> notes, Consumer<String> progress) {}
