/** Options that several commands share: declared for the help, read into settings, refused with a remedy. */
package topplays.cli.options;
