package topplays.cli.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Files of a test in HDFS. In texts that are read, each byte is one character. */
record HdfsFiles(FileSystem hdfs) {

    void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] content) throws IOException {
        try (OutputStream out = hdfs.create(new Path(path))) {
            out.write(content);
        }
    }

    /** All files below a folder. */
    SortedMap<String, String> filesIn(String folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        RemoteIterator<LocatedFileStatus> all = hdfs.listFiles(new Path(folder), true);
        while (all.hasNext()) {
            Path file = all.next().getPath();
            files.put(file.toUri().getPath().substring(folder.length()), content(file));
        }
        return files;
    }

    /** The same for a result, whose malformed lines are joined, because their files depend on the splits. */
    SortedMap<String, String> resultIn(String folder) throws IOException {
        SortedMap<String, String> result = new TreeMap<>();
        filesIn(folder)
                .forEach((name, content) ->
                        result.merge(name.startsWith("/_malformed/") ? "/_malformed" : name, content, String::concat));
        return result;
    }

    private String content(Path file) throws IOException {
        try (InputStream in = hdfs.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** The lines of all parts of a COUNTS folder, sorted. */
    String countsIn(String folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (FileStatus part :
                hdfs.listStatus(new Path(folder), path -> path.getName().startsWith("part-"))) {
            text.append(content(part.getPath()));
        }
        return Arrays.stream(text.toString().split("\n"))
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
