package topplays.report.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import topplays.chart.Chart;
import topplays.model.CompetitionRank;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.PlayCount;
import topplays.model.RankedBy;
import topplays.model.RunSummary;
import topplays.model.VideoId;
import topplays.model.ViewTotals;
import topplays.report.content.ChartWriter;

/** Charts to report, and the text that a writer makes of them. */
public final class Charts {
    /** A tie, two thousand plays and three small ones; 40 lines of which are left out. */
    public static final Chart SMALL = of(
            new LineCounts(2_043, 2_002, 38, 1, new TreeMap<>(Map.of("columns", 1L, "time", 1L))),
            List.of("broken.gz"),
            play("spring-recital", 1_000),
            play("x=1", 500),
            play("y", 500),
            play("z", 2));

    /** Three videos with viewers, ranked by plays. */
    public static final Chart WATCHED = watched(
            RankedBy.PLAYS,
            new PlayCount(VideoId.of("looped"), 1_200, 1),
            new PlayCount(VideoId.of("recital"), 90, 80),
            new PlayCount(VideoId.of("unknown"), 10, 0));

    public static final Chart EMPTY = of(LineCounts.none(), List.of());

    private Charts() {}

    public static PlayCount play(String video, long plays) {
        return new PlayCount(VideoId.of(video), plays);
    }

    public static VideoId id(int... bytes) {
        byte[] id = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            id[i] = (byte) bytes[i];
        }
        return VideoId.copyOf(id, 0, id.length);
    }

    /** A chart of one video with one play. */
    public static Chart only(VideoId video) {
        return of(new PlayCount(video, 1));
    }

    public static Chart only(String video) {
        return only(VideoId.of(video));
    }

    /** A chart of lines that each counted as one play. */
    public static Chart of(PlayCount... plays) {
        long lines = List.of(plays).stream().mapToLong(PlayCount::plays).sum();
        return of(new LineCounts(lines, lines, 0, 0, new TreeMap<>()), List.of(), plays);
    }

    /** A chart of lines that each counted as one play, with a column of viewers. */
    public static Chart watched(RankedBy by, PlayCount... counts) {
        CompetitionRank rank = new CompetitionRank(by);
        List<Chart.Row> rows = new ArrayList<>();
        long plays = 0;
        for (PlayCount each : counts) {
            long figure = by.figure(each.plays(), each.viewers());
            rows.add(new Chart.Row(rank.next(figure), each.video(), each.plays(), each.viewers()));
            plays += each.plays();
        }
        return new Chart(
                rows,
                new RunSummary(
                        RunSummary.Kind.TOP,
                        new LineCounts(plays, plays, 0, 0, new TreeMap<>()),
                        plays,
                        counts.length,
                        List.of(),
                        new TreeMap<>(by == RankedBy.PLAYS ? Map.of() : Map.of("by", by.toString())),
                        Coverage.none(),
                        OptionalInt.of(10),
                        ViewTotals.NONE,
                        RunSummary.VIDEO_PLAYS_AND_VIEWERS));
    }

    public static Chart of(LineCounts lines, List<String> skippedFiles, PlayCount... plays) {
        CompetitionRank rank = new CompetitionRank();
        List<Chart.Row> rows = new ArrayList<>();
        long sum = 0;
        for (PlayCount play : plays) {
            rows.add(new Chart.Row(rank.next(play.plays()), play.video(), play.plays()));
            sum += play.plays();
        }
        return new Chart(
                rows,
                new RunSummary(
                        RunSummary.Kind.TOP,
                        lines,
                        sum,
                        plays.length,
                        skippedFiles,
                        new TreeMap<>(),
                        Coverage.none(),
                        OptionalInt.of(10)));
    }

    /** Random ids of all kinds: plain, wide, combining, emoji, right to left, controls, bytes that are not UTF-8. */
    public static Chart random(Random random, int rows) {
        PlayCount[] plays = new PlayCount[rows];
        long count = 1L << random.nextInt(60);
        for (int i = 0; i < rows; i++) {
            plays[i] = new PlayCount(randomId(random), count);
            count -= (long) (random.nextDouble() * count);
        }
        return of(LineCounts.none(), List.of("logs/a long name.gz", "logs/視聴ログ視聴ログ視聴ログ視聴ログ.gz"), plays);
    }

    private static VideoId randomId(Random random) {
        String[] pieces = {
            "a",
            "Zz9",
            " ",
            "視聴",
            "é",
            "e\u0301",
            "😀",
            "👩🏽",
            "⚡",
            "<b>",
            "שלום",
            "\u202e",
            "\u001b[2J",
            "|",
            "\u200d"
        };
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(30); piece >= 0; piece--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) 0xff;
        }
        return VideoId.copyOf(bytes, 0, bytes.length);
    }

    public static String text(ChartWriter writer, Chart chart) {
        return new String(bytes(writer, chart), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(ChartWriter writer, Chart chart) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(chart, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
