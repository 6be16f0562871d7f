/** Configures, sizes, submits and watches a job, and reports why it failed. A job ends with the process that submitted it. */
package topplays.jobs.run;
