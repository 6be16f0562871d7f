package topplays.cli.chart;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.conf.Configuration;
import topplays.chart.ChartConsumer;
import topplays.chart.ChartSource;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.UsageException;
import topplays.format.titles.TitleTable;
import topplays.model.VideoId;
import topplays.report.Figures;
import topplays.report.content.Titles;
import topplays.storage.input.TableFile;

/**
 * A table with the titles of videos.
 *
 * @param id the field with the id
 * @param title the field with the title
 */
record TitleFlags(String file, String id, String title) {
    private static final String TITLES = "titles";
    private static final String TITLE_ID = "title-id";
    private static final String TITLE = "title";

    private interface Use<T> {
        T of(InputStream in) throws IOException;
    }

    static Options options() {
        return new Options()
                .addOption(Flags.valued(
                        TITLES,
                        "FILE",
                        "titles beside the ids: CSV or TSV with a header, or JSON Lines; needs the next two"))
                .addOption(Flags.valued(TITLE_ID, "FIELD", "field of --titles with the video's id"))
                .addOption(Flags.valued(TITLE, "FIELD", "field of --titles with the title"));
    }

    static Optional<TitleFlags> of(CommandLine line) {
        boolean hasFile = line.hasOption(TITLES);
        if (hasFile != line.hasOption(TITLE_ID) || hasFile != line.hasOption(TITLE)) {
            throw new UsageException("--titles FILE, --title-id FIELD and --title FIELD are given together");
        }
        return hasFile
                ? Optional.of(new TitleFlags(
                        Flags.value(line, TITLES), Flags.value(line, TITLE_ID), Flags.value(line, TITLE)))
                : Optional.empty();
    }

    /** Refuses a file that cannot be read as such a table. */
    void check(Configuration conf) throws IOException {
        with(conf, in -> {
            TitleTable.check(in, id, title);
            return Set.of();
        });
    }

    /** Reads the titles of the charts' videos, and reports the number of those without a title. */
    Titles read(ChartSource charts, Session session) throws IOException {
        Set<VideoId> videos = new HashSet<>();
        ChartConsumer.forEach(charts.open(), chart -> chart.rows().forEach(row -> videos.add(row.video())));
        TitleTable table = with(session.conf(), in -> TitleTable.read(in, id, title, videos));
        long missing = videos.size() - (long) table.titles().size();
        if (missing > 0) {
            session.err()
                    .println("%s of %s: no title in %s; the id is shown"
                            .formatted(Figures.count(missing), Figures.count(videos.size(), "video"), file));
        }
        if (table.malformed() > 0) {
            session.err()
                    .println("%s: %s left out: without an id, or with another number of columns"
                            .formatted(file, Figures.count(table.malformed(), "row")));
        }
        return new Titles(table.titles());
    }

    private <T> T with(Configuration conf, Use<T> use) throws IOException {
        try (InputStream in = TableFile.open(file, conf)) {
            return use.of(in);
        } catch (IOException e) {
            throw new IOException("--titles " + file + ": " + e.getMessage(), e);
        }
    }
}
