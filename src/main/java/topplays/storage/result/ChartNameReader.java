package topplays.storage.result;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import topplays.chart.ChartColumns;
import topplays.chart.ChartName;
import topplays.model.VideoId;
import topplays.rule.PeriodNames;

/** Reads the name of a chart from the first columns of a line. */
final class ChartNameReader {
    private final ChartColumns columns;
    private final Optional<PeriodNames> periods;

    ChartNameReader(ChartColumns columns) {
        this.columns = columns;
        this.periods = columns.period().map(PeriodNames::new);
    }

    /** The number of columns. */
    int columns() {
        return columns.count();
    }

    /** Reads the first fields of a line that has more. Throws {@link IllegalArgumentException} if the period has no such name. */
    ChartName read(List<byte[]> fields) {
        if (columns.isEmpty()) {
            return ChartName.ONLY;
        }
        List<VideoId> groups = new ArrayList<>();
        int first = periods.isPresent() ? 1 : 0;
        for (byte[] group : fields.subList(first, columns.count())) {
            groups.add(VideoId.copyOf(group, 0, group.length));
        }
        return new ChartName(periods.map(names -> period(names, fields.get(0))), groups);
    }

    private static String period(PeriodNames names, byte[] field) {
        String name = new String(field, StandardCharsets.ISO_8859_1);
        try {
            names.parse(name);
            return name;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + name + "' is not the name of a period", e);
        }
    }
}
