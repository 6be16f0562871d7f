/** Tests that run the built program in a process of its own. */
package topplays.cli.process;
