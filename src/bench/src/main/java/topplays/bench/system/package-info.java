/** What the benchmarks ask of the operating system: commands, processes and the description of the machine. */
package topplays.bench.system;
