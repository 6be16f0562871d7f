package topplays.bench.data;

import java.util.List;

/** How events are written down: in which format, and in one file or in many. */
public enum Form {
    TOPPLAYS("tsv"),
    BATCHES("batches"),
    GZIP("tsv.gz"),
    CSV("csv"),
    JSON_LINES("jsonl"),
    COMBINED("log");

    private final String extension;

    Form(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    /** What stands before each id in this form; nothing in most. */
    public String videoPrefix() {
        return this == COMBINED ? "/watch/" : "";
    }

    /** What {@code topplays chart} is to be told. */
    public List<String> chartOptions() {
        return switch (this) {
            case TOPPLAYS, BATCHES, GZIP -> List.of();
            case CSV -> List.of("--input-format", "csv", "--header");
            case JSON_LINES -> List.of("--input-format", "jsonl");
            case COMBINED -> List.of("--input-format", "combined");
        };
    }
}
