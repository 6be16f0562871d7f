package topplays.storage.input;

import org.apache.hadoop.fs.Path;

/**
 * A file to be read.
 *
 * @param path qualified with its file system
 * @param length in bytes, when it was listed
 */
public record InputFile(Path path, long length) implements Comparable<InputFile> {
    /** The path without its file system: the file's name in a summary, which does not depend on hosts. */
    public String name() {
        return path.toUri().getPath();
    }

    @Override
    public int compareTo(InputFile other) {
        return path.compareTo(other.path);
    }
}
