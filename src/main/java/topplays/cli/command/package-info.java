/** Shared parts of all commands: the command itself, its session, messages, progress and Hadoop's configuration. */
package topplays.cli.command;
