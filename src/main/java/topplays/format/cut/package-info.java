/** Cuts lines into fields, one {@link topplays.format.cut.LineCutter} per input format. Fields are slices, not copies. */
package topplays.format.cut;
