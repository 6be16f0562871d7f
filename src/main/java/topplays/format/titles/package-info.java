/** Titles of videos, from tables that are not logs. */
package topplays.format.titles;
