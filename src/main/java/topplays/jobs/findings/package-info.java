/** Records that map tasks write to small side files, apart from their output. The client reads them at the end of the job. */
package topplays.jobs.findings;
