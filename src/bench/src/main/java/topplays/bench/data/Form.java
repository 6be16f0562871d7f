package topplays.bench.data;

import java.util.List;

/** The format of events, and whether they are in one file or many. */
public enum Form {
    TOPPLAYS("tsv"),
    BATCHES("batches"),
    GZIP("tsv.gz"),
    CSV("csv"),
    JSON_LINES("jsonl"),
    COMBINED("log"),
    /** A combined log with 20,000 distinct user agents, none of them a robot. */
    AGENTS("agents.log");

    private final String extension;

    Form(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    /** The prefix of each id in this form; empty in most. */
    public String videoPrefix() {
        return this == COMBINED || this == AGENTS ? "/watch/" : "";
    }

    /** The options with which {@code topplays chart} reads this form. */
    public List<String> chartOptions() {
        return switch (this) {
            case TOPPLAYS, BATCHES, GZIP -> List.of();
            case CSV -> List.of("--input-format", "csv", "--header");
            case JSON_LINES -> List.of("--input-format", "jsonl");
            case COMBINED, AGENTS -> List.of("--input-format", "combined");
        };
    }
}
