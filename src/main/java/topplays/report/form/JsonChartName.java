package topplays.report.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import topplays.chart.ChartColumns;
import topplays.chart.ChartName;
import topplays.model.VideoId;
import topplays.report.PrintableText;
import topplays.report.VideoJson;

/**
 * Writes the period and the groups of a chart to JSON: {@code groups} is an object by the fields' names. Values whose text is not
 * exact, or not printable, follow as bytes in {@code groupsBase64}.
 */
final class JsonChartName {
    private JsonChartName() {}

    /** Writes the members of the current object. */
    static void write(JsonGenerator json, ChartName name, ChartColumns columns) throws IOException {
        if (name.period().isPresent()) {
            json.writeStringField("period", name.period().get());
        }
        if (name.groups().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("groups");
        for (int group = 0; group < name.groups().size(); group++) {
            writeName(json, columns.groups().get(group));
            VideoJson.writeText(json, name.groups().get(group).toString());
        }
        json.writeEndObject();
        if (!name.groups().stream().allMatch(PrintableText::isPrintable)) {
            writeBytes(json, name.groups(), columns.groups());
        }
    }

    private static void writeBytes(JsonGenerator json, List<VideoId> groups, List<String> fields) throws IOException {
        json.writeObjectFieldStart("groupsBase64");
        for (int group = 0; group < groups.size(); group++) {
            if (!PrintableText.isPrintable(groups.get(group))) {
                writeName(json, fields.get(group));
                json.writeBinary(groups.get(group).toBytes());
            }
        }
        json.writeEndObject();
    }

    private static void writeName(JsonGenerator json, String field) throws IOException {
        VideoJson.escape(json, field);
        json.writeFieldName(field);
    }
}
