package topplays.pipeline;

import java.util.function.Consumer;

/**
 * Receives the messages of a pipeline.
 *
 * @param notes receives sentences for the user, one line each
 * @param progress receives the current state, which replaces the one before; empty at the end
 */
public record PipelineMessages(Consumer<String> notes, Consumer<String> progress) {}
