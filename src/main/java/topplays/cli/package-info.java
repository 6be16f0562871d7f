/**
 * The command line: one command a class, and the only place that wires the other packages together.
 *
 * <p>{@link topplays.cli.Main} turns what happens into output, one line about a failure, and an exit code.
 */
package topplays.cli;
