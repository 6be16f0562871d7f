/**
 * Feeding: from a request's body to durable, counted events. An event is acknowledged only after it is durable, and a
 * repeated Idempotency-Key adds nothing.
 */
package topplays.serve.feed;
