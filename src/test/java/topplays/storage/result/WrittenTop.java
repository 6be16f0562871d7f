package topplays.storage.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import topplays.chart.MadeCharts;

/** A TOP folder that was not made by the top job. */
public final class WrittenTop {
    private WrittenTop() {}

    /** Writes the folder; what is there already is replaced. */
    public static Path write(MadeCharts charts, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("part-r-00000"), charts.rowLines());
        if (!charts.summary().keyColumns().isEmpty() || charts.summary().hasAudience()) {
            Files.createDirectories(folder.resolve("_charts"));
            Files.writeString(folder.resolve("_charts/part-r-00000"), charts.chartLines());
        }
        Files.deleteIfExists(folder.resolve("_summary.json"));
        SummaryFile.write(
                FileSystem.getLocal(new Configuration()),
                new org.apache.hadoop.fs.Path(folder.toString()),
                charts.summary());
        Files.writeString(folder.resolve("_SUCCESS"), "");
        return folder;
    }
}
