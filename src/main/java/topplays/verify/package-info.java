/**
 * The check of a count: its logs are counted again, by another road, and the two are compared video by video.
 *
 * <pre>
 * log files ──► ByteLines ─► LineReader ──► PlaySorter ──► sorted runs ──┐
 *               a line       its class,     video, plays                 ├──► Comparison ──► VerifyResult
 * COUNTS or truth ─────────► PlayLines ───► PlaySorter ──► sorted runs ──┘
 * </pre>
 *
 * <p>Nothing here is shared with the job that made the count but the data types. A line is read the obvious way: it is
 * {@linkplain topplays.verify.read.ByteText text with a character for each byte}, cut by a search, a regular expression or a
 * JSON library, and times are those of {@code java.time}. Plays are summed by sorting, in bounded memory and temporary
 * files.
 */
package topplays.verify;
