/** Names the rows of counts: their period, their groups and their video. */
package topplays.verify.rows;
