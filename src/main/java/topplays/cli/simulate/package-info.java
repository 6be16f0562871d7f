/** The {@code simulate} command, which writes simulated events to EVENTS or sends them to a service. */
package topplays.cli.simulate;
