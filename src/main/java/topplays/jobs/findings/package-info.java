/** What map tasks find out beside their output: each writes small files, which the job takes at its end. */
package topplays.jobs.findings;
