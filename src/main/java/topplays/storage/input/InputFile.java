package topplays.storage.input;

import org.apache.hadoop.fs.Path;

/**
 * A file to be read.
 *
 * @param path qualified with its file system
 * @param length in bytes, when it was listed
 * @param compression as {@link InputGate} found it in the content
 */
public record InputFile(Path path, long length, Compression compression) implements Comparable<InputFile> {

    /** A file whose content has not been checked: compressed as its name says. */
    public InputFile(Path path, long length) {
        this(path, length, Compression.of(path.getName(), new byte[0]));
    }

    /** Whether it can be read only from its start to its end: an archive, standard input or a pipe. */
    public boolean isWhole() {
        return compression != Compression.NONE || OnceReadableFileSystem.holds(path);
    }

    /** Whether it is an archive whose parts can be decompressed separately. */
    public boolean isArchiveInParts() {
        return compression == Compression.BZIP2 && !OnceReadableFileSystem.holds(path);
    }

    InputFile with(Compression found) {
        return new InputFile(path, length, found);
    }

    /** The path without its file system: the file's name in a summary, which does not depend on hosts. */
    public String name() {
        return OnceReadableFileSystem.nameOf(path);
    }

    @Override
    public int compareTo(InputFile other) {
        return path.compareTo(other.path);
    }
}
