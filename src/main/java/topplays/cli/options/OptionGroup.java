package topplays.cli.options;

import org.apache.commons.cli.Options;

/** Options under a heading of the help. */
public record OptionGroup(String heading, Options options) {}
