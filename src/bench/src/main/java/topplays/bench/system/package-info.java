/** Commands, processes and the description of the machine. */
package topplays.bench.system;
