/** Shared parts of all commands: options, session, messages, progress and Hadoop's configuration. */
package topplays.cli.command;
