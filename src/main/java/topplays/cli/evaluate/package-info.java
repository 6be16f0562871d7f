/**
 * The commands {@code evaluate} and {@code pace}.
 */
package topplays.cli.evaluate;
