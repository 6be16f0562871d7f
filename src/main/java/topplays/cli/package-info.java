/**
 * The command line: one class per command. This is the only place that wires the other packages together.
 *
 * <p>{@link topplays.cli.Main} turns the outcome of a command into output, one line for a failure, and an exit code.
 */
package topplays.cli;
