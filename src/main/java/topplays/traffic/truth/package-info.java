/** The plays of simulated views under a rule, counted in a way of their own. */
package topplays.traffic.truth;
