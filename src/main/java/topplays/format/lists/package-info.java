/**
 * The user's lists of robots and of hosts, and the search in them. The content of a list is checked entry by entry when it is
 * read; a search costs little more than reading the field once.
 */
package topplays.format.lists;
