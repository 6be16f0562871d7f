package topplays.cli.chart;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import topplays.model.VideoId;
import topplays.report.PrintableText;
import topplays.report.VideoJson;
import topplays.rule.KeyColumns;
import topplays.verify.rows.RowName;

/**
 * Writes the name of a row to JSON: {@code period}, an object of {@code groups} by the fields' names, and {@code video}, as reports do.
 * Groups whose text is not exact, or not printable, follow as bytes in {@code groupsBase64}.
 */
final class RowJson {
    private RowJson() {}

    /** Writes the members of the current object. */
    static void write(JsonGenerator json, RowName row, KeyColumns keys) throws IOException {
        writeChart(json, row.columns(), keys);
        VideoJson.write(json, row.video());
    }

    /** Writes the members of the current object that name a chart. */
    static void writeChart(JsonGenerator json, List<VideoId> columns, KeyColumns keys) throws IOException {
        int periods = keys.period().isPresent() ? 1 : 0;
        if (periods > 0) {
            json.writeFieldName("period");
            VideoJson.writeText(json, columns.get(0).toString());
        }
        List<VideoId> groups = columns.subList(periods, columns.size());
        if (!groups.isEmpty()) {
            writeGroups(json, groups, keys.groups());
        }
    }

    private static void writeGroups(JsonGenerator json, List<VideoId> groups, List<String> fields) throws IOException {
        json.writeObjectFieldStart("groups");
        for (int group = 0; group < fields.size(); group++) {
            json.writeFieldName(fields.get(group));
            VideoJson.writeText(json, groups.get(group).toString());
        }
        json.writeEndObject();
        if (groups.stream().allMatch(PrintableText::isPrintable)) {
            return;
        }
        json.writeObjectFieldStart("groupsBase64");
        for (int group = 0; group < fields.size(); group++) {
            if (!PrintableText.isPrintable(groups.get(group))) {
                json.writeBinaryField(fields.get(group), groups.get(group).toBytes());
            }
        }
        json.writeEndObject();
    }
}
