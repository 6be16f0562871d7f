package topplays.report.content;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import topplays.chart.Chart;
import topplays.chart.ChartSource;
import topplays.chart.Movement;
import topplays.report.Figures;
import topplays.report.PrintableText;

/** The columns of a report for people, in order. */
public enum Column {
    RANK("Rank"),
    MOVE("Move"),
    TITLE("Title"),
    VIDEO("Video"),
    PLAYS("Plays"),
    SHARE("Share"),
    VIEWERS("Viewers"),
    PREVIOUS("Previous"),
    PEAK("Peak"),
    TIMES("Times");

    private static final EnumSet<Column> OF_MOVEMENT = EnumSet.of(MOVE, PREVIOUS, PEAK, TIMES);

    private final String heading;

    Column(String heading) {
        this.heading = heading;
    }

    /** The columns that the charts have. */
    public static List<Column> of(ChartSource charts, ReportLabels labels) {
        List<Column> columns = new ArrayList<>();
        for (Column column : values()) {
            boolean exists =
                    switch (column) {
                        case TITLE -> labels.titles().isPresent();
                        case VIEWERS -> charts.summary().hasViewers();
                        default -> charts.hasMovement() || !OF_MOVEMENT.contains(column);
                    };
            if (exists) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** The heading of the column. */
    public String heading() {
        return heading;
    }

    /** Whether the column holds text, which is aligned left. */
    public boolean isText() {
        return this == TITLE || this == VIDEO;
    }

    /** The cell of a row, printable. */
    public String cell(Chart chart, Chart.Row row, ReportLabels labels) {
        return switch (this) {
            case RANK -> Figures.count(row.rank());
            case MOVE ->
                row.movement().map(movement -> sign(movement, row.rank())).orElse("");
            case TITLE -> PrintableText.of(labels.titles().orElseThrow().of(row.video()));
            case VIDEO -> PrintableText.of(row.video());
            case PLAYS -> Figures.count(row.plays());
            case SHARE -> Figures.share(chart.share(row));
            case VIEWERS -> Figures.count(row.viewers());
            case PREVIOUS ->
                row.movement().map(movement -> orDash(movement.previous())).orElse("");
            case PEAK ->
                row.movement().map(movement -> Figures.count(movement.peak())).orElse("");
            case TIMES ->
                row.movement().map(movement -> Figures.count(movement.times())).orElse("");
        };
    }

    /** The movement in a few characters: {@code ▲2}, {@code ▼1}, {@code =}, {@code new} or {@code re}. */
    private static String sign(Movement movement, long rank) {
        String distance = Figures.count(movement.distance(rank));
        return switch (movement.kind(rank)) {
            case NEW -> "new";
            case RE_ENTRY -> "re";
            case UP -> "▲" + distance;
            case DOWN -> "▼" + distance;
            case LEVEL -> "=";
        };
    }

    private static String orDash(OptionalLong number) {
        return number.isPresent() ? Figures.count(number.getAsLong()) : "-";
    }
}
