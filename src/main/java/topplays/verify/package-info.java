/**
 * Checks a count: the logs are counted again by an independent method, and the two counts are compared row by row.
 *
 * <pre>
 * log files ──► ByteLines ─► LineReader ──► PlaySorter ──► sorted runs ──┐
 *               a line       its class,     video, plays                 ├──► Comparison ──► VerifyResult
 * COUNTS or truth ─────────► PlayLines ───► PlaySorter ──► sorted runs ──┘
 * </pre>
 *
 * <p>Under a rule, {@code LogReading} sorts views instead: {@code PlaySorter} orders their {@code ViewKey}, and {@code
 * PlaysOfViews} makes plays of the sorted views, one viewer of one video after another, and sorts their rows.
 *
 * <p>It shares only data types with the job that made the count. A line is read in the obvious way: it is
 * {@linkplain topplays.verify.read.ByteText text with one character per byte}, cut by a search, a regular expression or a
 * JSON library; times are read by {@code java.time}. Plays are summed by sorting, in bounded memory and temporary files.
 */
package topplays.verify;
