package topplays.storage.input;

import org.apache.hadoop.fs.Path;

/**
 * A file to be read.
 *
 * @param path qualified with its file system
 * @param length in bytes, when it was listed
 * @param compression as {@link InputGate} found it
 */
public record InputFile(Path path, long length, Compression compression) implements Comparable<InputFile> {

    /** A file that is not compressed, or has not been checked. */
    public InputFile(Path path, long length) {
        this(path, length, Compression.NONE);
    }

    InputFile with(Compression found) {
        return new InputFile(path, length, found);
    }

    /** The path without its file system: the file's name in a summary, which does not depend on hosts. */
    public String name() {
        return path.toUri().getPath();
    }

    @Override
    public int compareTo(InputFile other) {
        return path.compareTo(other.path);
    }
}
