/** Finds the files of a run, and checks them before they are read. Each file is listed once and in the same order. */
package topplays.storage.input;
