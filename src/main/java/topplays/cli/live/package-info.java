/** The commands of the web service: {@code serve}, and its clients {@code feed} and {@code query}. */
package topplays.cli.live;
