/** Counts the plays of a rule again, in the simplest way: views sorted by video, viewer and time are read one after another. */
package topplays.verify.views;
