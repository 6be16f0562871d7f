/**
 * Curves of trials and the laws and the capacity model fitted to them. Fits are empty where trials are missing.
 */
package topplays.evaluate.fit;
