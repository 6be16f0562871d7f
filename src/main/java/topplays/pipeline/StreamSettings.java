package topplays.pipeline;

import java.nio.file.Path;

/**
 * Where a stream is kept until its events are in batches, and how it is paced.
 *
 * @param journal a local folder
 */
public record StreamSettings(Path journal, BufferSettings buffer) {}
