/** Runs a policy on real events: a bounded buffer between producers and batches. It drops no event. */
package topplays.pacing.live;
