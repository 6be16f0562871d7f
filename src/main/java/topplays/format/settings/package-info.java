/** The settings of an input: its format, its fields, and which lines are counted. They are immutable and validated. */
package topplays.format.settings;
