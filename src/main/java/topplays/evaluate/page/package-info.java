/**
 * The web pages of {@code evaluate} and {@code pace}: one file each, with plots and all numbers in tables.
 */
package topplays.evaluate.page;
