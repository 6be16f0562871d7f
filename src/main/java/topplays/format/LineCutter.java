package topplays.format;

import java.util.Optional;

/** Cuts a line into its fields; one kind for each syntax. Keeps buffers, so it is not thread-safe. */
interface LineCutter {
    /**
     * Cuts {@code line[start..end)}, which holds neither a line end nor nothing at all.
     *
     * @param fields cleared and filled; its slices stay valid until the next call, as long as the line does
     * @return why the line cannot be read, if it cannot
     */
    Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields);
}
