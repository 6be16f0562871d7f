package topplays.jobs.io;

import org.apache.hadoop.fs.Path;

/**
 * A part of an input file in which offsets count.
 *
 * @param start where the part begins in the compressed bytes of an archive that several tasks read; otherwise 0, because
 *     offsets count from the start of the file
 */
public record FilePart(Path file, long start) {
    /** The path of a file in tab-separated lines: without its file system, and with blanks for TABs and line ends in it. */
    public static String pathOf(Path file) {
        return file.toUri().getPath().replaceAll("[\t\n\r]", " ");
    }
}
