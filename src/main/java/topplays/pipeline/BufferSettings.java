package topplays.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import topplays.pacing.PacingSettings;
import topplays.pacing.policy.PolicyKind;

/**
 * How events are buffered on their way into batches.
 *
 * @param pacing in bytes of event lines
 * @param capacity the maximum that waits, in bytes, if the user gave one
 * @param memory the maximum that is kept in memory, in bytes
 */
public record BufferSettings(PacingSettings pacing, PolicyKind policy, OptionalLong capacity, long memory) {

    /** The pacing with a capacity: the one given, or else the memory and most of the free disk that holds {@code folder}. */
    public PacingSettings pacingOn(Path folder) throws IOException {
        if (capacity.isPresent()) {
            return pacing;
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        return pacing.withCapacity(Math.max(pacing.minBatch(), memory + free / 10 * 9));
    }
}
