package topplays.pipeline;

import java.nio.file.Path;

/**
 * The journal of a stream, which keeps events until they are in batches, and its pacing.
 *
 * @param journal a local folder
 */
public record StreamSettings(Path journal, BufferSettings buffer) {}
