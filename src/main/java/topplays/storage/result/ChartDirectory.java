package topplays.storage.result;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.chart.Chart;
import topplays.chart.ChartCursor;
import topplays.chart.ChartSource;
import topplays.model.RunSummary;
import topplays.storage.LocalFiles;

/**
 * A TOP folder: finished charts, one {@code [period⇥][group⇥…]rank⇥video⇥plays[⇥viewers]} line per row, best first. With key
 * columns or an audience there is a list of the charts, {@code [period⇥][group⇥…]plays⇥videos[⇥audience]}, in the folder {@value ChartList#FOLDER}.
 */
public final class ChartDirectory {
    private ChartDirectory() {}

    /** Reads the chart of a folder that the top job published without key columns. Throws {@link IOException} for any other. */
    public static Chart read(Path path, Configuration conf) throws IOException {
        ChartSource charts = open(path, conf);
        if (!charts.columns().isEmpty()) {
            throw new IOException(path + " has charts by "
                    + String.join(", ", charts.summary().keyColumns())
                    + "; a chart of all plays is needed: topplays top --period none --group none");
        }
        try (ChartCursor cursor = charts.open()) {
            Chart only = cursor.next().orElseThrow();
            cursor.next();
            return only;
        }
    }

    /** Opens a folder that the top job published. Throws {@link IOException} for any other. */
    public static ChartSource open(Path path, Configuration conf) throws IOException {
        ResultFolder folder = ResultFolder.open(path, RunSummary.Kind.TOP, conf);
        FileSystem fs = path.getFileSystem(conf);
        ChartFolder charts = new ChartFolder(path, fs, folder, list(fs, folder));
        try {
            charts.columns();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(path + "/" + SummaryFile.NAME + " is not a summary of charts: " + e.getMessage(), e);
        }
        return charts;
    }

    private static List<FileStatus> list(FileSystem fs, ResultFolder folder) throws IOException {
        Path list = new Path(folder.path(), ChartList.FOLDER);
        boolean hasList =
                !folder.summary().keyColumns().isEmpty() || folder.summary().hasAudience();
        if (!hasList || !fs.exists(list)) {
            return List.of();
        }
        FileStatus[] parts = fs.listStatus(list, file -> file.getName().startsWith("part-"));
        Arrays.sort(parts);
        for (FileStatus part : parts) {
            LocalFiles.requireRegular(fs, part.getPath());
        }
        return List.of(parts);
    }
}
