package topplays.bench.data;

import java.util.List;

/** The format of events, and whether they are in one file or many. */
public enum Form {
    TOPPLAYS("tsv"),
    BATCHES("batches"),
    GZIP("tsv.gz"),
    ZSTD("tsv.zst"),
    BZIP2("tsv.bz2"),
    CSV("csv"),
    JSON_LINES("jsonl"),
    COMBINED("log"),
    /** A W3C extended log with the fields of IIS. */
    W3C("w3c.log"),
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
        return this == COMBINED || this == AGENTS || this == W3C ? "/watch/" : "";
    }

    /** The options with which {@code topplays chart} reads this form. */
    public List<String> chartOptions() {
        return switch (this) {
            case TOPPLAYS, BATCHES, GZIP, ZSTD, BZIP2 -> List.of();
            case CSV -> List.of("--input-format", "csv", "--header");
            case JSON_LINES -> List.of("--input-format", "jsonl");
            case W3C -> List.of("--input-format", "w3c");
            case COMBINED, AGENTS -> List.of("--input-format", "combined");
        };
    }
}
