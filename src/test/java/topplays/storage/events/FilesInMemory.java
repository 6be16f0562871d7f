package topplays.storage.events;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import topplays.concurrent.WaitableClock;

/** Files in memory, for fast tests. They lock like HDFS. */
final class FilesInMemory implements EventsFiles {
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final Map<String, Long> modified = new TreeMap<>();
    private final Set<String> folders = new TreeSet<>(Set.of(""));

    @Override
    public synchronized void makeFolder(String folder) throws IOException {
        if (contents.containsKey(folder)) {
            throw new IOException("a file: " + folder);
        }
        if (!folder.isEmpty()) {
            makeFolder(parent(folder));
        }
        folders.add(folder);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    @Override
    public synchronized List<String> names(String folder) {
        return Stream.concat(contents.keySet().stream(), folders.stream())
                .filter(path -> !path.isEmpty() && parent(path).equals(folder))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }

    @Override
    public synchronized OptionalLong length(String file) {
        return contents.containsKey(file) ? OptionalLong.of(contents.get(file).length) : OptionalLong.empty();
    }

    @Override
    public synchronized Optional<byte[]> read(String file) {
        return Optional.ofNullable(contents.get(file));
    }

    @Override
    public synchronized void write(String file, Content content) throws IOException {
        if (contents.containsKey(file) || !folders.contains(parent(file))) {
            throw new IOException("there, or no folder for it: " + file);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } finally {
            contents.put(file, out.toByteArray());
            modified.put(file, 0L);
        }
    }

    @Override
    public synchronized boolean rename(String from, String to) throws IOException {
        if (contents.containsKey(to)) {
            return false;
        }
        replace(from, to);
        return true;
    }

    @Override
    public synchronized void replace(String from, String to) throws IOException {
        if (!contents.containsKey(from) || !folders.contains(parent(to))) {
            throw new FileNotFoundException(from + " or the folder of " + to);
        }
        contents.put(to, contents.remove(from));
        modified.put(to, modified.remove(from));
    }

    @Override
    public synchronized void delete(String file) {
        contents.remove(file);
        modified.remove(file);
    }

    @Override
    public synchronized OptionalLong modifiedMillis(String file) {
        return modified.containsKey(file) ? OptionalLong.of(modified.get(file)) : OptionalLong.empty();
    }

    @Override
    public synchronized void touch(String file, long modifiedMillis) throws IOException {
        if (modified.replace(file, modifiedMillis) == null) {
            throw new FileNotFoundException(file);
        }
    }

    @Override
    public WriterLock lock(String folder, String writer, WaitableClock clock, Consumer<String> notes)
            throws IOException, InterruptedException {
        return HeartbeatLock.take(this, folder, writer, clock, notes);
    }

    @Override
    public boolean isTemporary(IOException failure) {
        return true;
    }

    @Override
    public String shown(String path) {
        return "memory:" + path;
    }
}
