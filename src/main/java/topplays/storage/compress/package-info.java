/** Decompressors that report every archive that is corrupt, cut off, or followed by other bytes. */
package topplays.storage.compress;
