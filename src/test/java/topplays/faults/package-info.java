/**
 * Exceptions thrown in the tasks of a job, at moments that a seed sets: classes that Hadoop puts into the tasks of the
 * packaged jar, which knows nothing of them.
 *
 * <pre>
 * hadoop jar topplays.jar chart -libjars faults.jar -D topplays.faults.seed=1
 *   -D fs.hdfs.impl=topplays.faults.FaultyHdfs
 *   -D io.serializations=topplays.faults.FaultyPlays,org.apache.hadoop.io.serializer.WritableSerialization …
 * </pre>
 */
package topplays.faults;
