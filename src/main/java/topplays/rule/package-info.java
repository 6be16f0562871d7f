/** What makes a play of views: periods, viewers and amounts. Knows neither logs nor Hadoop. */
package topplays.rule;
