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
 * @param capacity the maximum of waiting events in bytes, if the user gave one
 * @param memory the maximum in memory, in bytes
 */
public record BufferSettings(PacingSettings pacing, PolicyKind policy, OptionalLong capacity, long memory) {

    /** The pacing with a capacity: the given one, or the memory and 90 % of the free space of {@code folder}'s disk. */
    public PacingSettings pacingOn(Path folder) throws IOException {
        if (capacity.isPresent()) {
            return pacing;
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        return pacing.withCapacity(Math.max(pacing.minBatch(), memory + free / 10 * 9));
    }
}
