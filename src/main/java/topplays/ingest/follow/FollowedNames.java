package topplays.ingest.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that are followed together. A file that gets the name of another followed log is read on there after the lines
 * that were read under its old name. Not thread-safe.
 */
final class FollowedNames {
    private static final int MAX_LEFT = 10_000;

    private final Map<Path, FollowedFile> files = new LinkedHashMap<>();
    /** The positions in files that were left last, by their keys. */
    private final Map<String, FollowedPosition> left = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FollowedPosition> eldest) {
            return size() > MAX_LEFT;
        }
    };

    /** The positions in files that were read to their ends since these were taken last. */
    private final List<FollowedPosition> newlyLeft = new ArrayList<>();

    void add(Path path, FollowedFile file) {
        files.put(path, file);
    }

    Optional<FollowedFile> get(Path path) {
        return Optional.ofNullable(files.get(path));
    }

    Collection<FollowedFile> files() {
        return files.values();
    }

    boolean contains(Path path) {
        return files.containsKey(path);
    }

    /** Whether one of the names leads to the file with that key. */
    boolean leadTo(String key) throws IOException {
        for (Path path : files.keySet()) {
            if (TailedLog.isAt(path, key)) {
                return true;
            }
        }
        return false;
    }

    /** The other name under which a file is followed, if that name leads to the file. */
    Optional<Path> otherNameOf(String key, Path name) throws IOException {
        for (Map.Entry<Path, FollowedFile> other : files.entrySet()) {
            if (!other.getKey().equals(name)
                    && other.getValue().isReading(key)
                    && TailedLog.isAt(other.getKey(), key)) {
                return Optional.of(other.getKey());
            }
        }
        return Optional.empty();
    }

    /** The position in a file that was read under one of the names before; it is no longer read under another name. */
    Optional<FollowedPosition> takeOver(String key, Path name) throws IOException {
        for (Map.Entry<Path, FollowedFile> other : files.entrySet()) {
            if (!other.getKey().equals(name)) {
                other.getValue().giveUp(key);
            }
        }
        return Optional.ofNullable(left.get(key));
    }

    /** Keeps the position in a file that was read to its end, in case that it gets one of the names again. */
    void leave(FollowedPosition position) {
        keep(position);
        newlyLeft.add(position);
    }

    /** Keeps the position in a file that is not read now, or that an earlier run left. */
    void keep(FollowedPosition position) {
        left.put(position.key(), position);
    }

    /** The positions in files that were left at their ends since the last call, in that order. */
    List<FollowedPosition> takeNewlyLeft() {
        List<FollowedPosition> taken = List.copyOf(newlyLeft);
        newlyLeft.clear();
        return taken;
    }
}
