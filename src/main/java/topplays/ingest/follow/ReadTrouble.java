package topplays.ingest.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import topplays.ingest.LineTooLongException;

/** Reports that a followed log cannot be read, once, and that it can be read again. Not thread-safe. */
final class ReadTrouble {
    private final Path log;
    private final List<String> notes;
    private boolean isShared;
    private Optional<String> reported = Optional.empty();
    /** The key of a file that is not read further, because of a line that is too long. */
    private Optional<String> lastingKey = Optional.empty();

    ReadTrouble(Path log, List<String> notes) {
        this.log = log;
        this.notes = notes;
    }

    /**
     * Reports a failure, if it is another than the last one.
     *
     * @param position where the log was left
     */
    void report(IOException failure, Optional<FollowedPosition> position) {
        boolean isTooLong = failure instanceof LineTooLongException;
        lastingKey = isTooLong ? position.map(FollowedPosition::key) : Optional.empty();
        Optional<String> text = Optional.of(String.valueOf(failure));
        if (!reported.equals(text)) {
            reported = text;
            notes.add(
                    isTooLong
                            ? failure.getMessage() + " The rest of the file is not read."
                            : "cannot read %s for now: %s".formatted(log, failure));
        }
    }

    /** Whether the log still is the file whose line is too long, and has not been truncated. */
    boolean isLasting(Optional<FollowedPosition> position) throws IOException {
        if (lastingKey.isPresent() && Files.exists(log)) {
            BasicFileAttributes found = TailedLog.attributes(log);
            boolean isSame = lastingKey.get().equals(TailedLog.key(found));
            boolean isCut = found.size() < position.map(FollowedPosition::bytes).orElse(0L);
            lastingKey = isSame && !isCut ? lastingKey : Optional.empty();
        }
        return lastingKey.isPresent();
    }

    /** Reports once that the log is the same file as another one that is followed. */
    void reportShared(Path other) {
        if (!isShared) {
            isShared = true;
            notes.add("%s is the same file as %s, and read under that name only".formatted(log, other));
        }
    }

    /** Reports that the log was read, if it could not be read before. */
    void end() {
        if (reported.isPresent()) {
            reported = Optional.empty();
            notes.add(log + " can be read again");
        }
    }
}
