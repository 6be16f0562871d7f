package topplays.evaluate.plan;

import java.time.Duration;

/**
 * A cluster of equal nodes, as assumed by a plan.
 *
 * @param jobStart time from the submission of a job to its first task
 * @param taskStart time to start a container, before its task begins
 */
public record Cluster(int nodes, Node node, Hdfs hdfs, Duration jobStart, Duration taskStart) {

    public Cluster {
        if (nodes * (long) node.containers() < 2) {
            throw new IllegalArgumentException("a cluster needs at least two containers, one for the application"
                    + " master: " + nodes * node.containers());
        }
    }

    /**
     * A machine of the cluster.
     *
     * @param cores available to containers
     * @param memory available to containers, in bytes
     * @param containerMemory memory of each container, in bytes
     * @param diskRate bytes per second that all disks of a node read together
     * @param networkRate bytes per second that a node receives
     */
    public record Node(int cores, long memory, long containerMemory, long diskRate, long networkRate) {

        int containers() {
            return (int) Math.min(cores, memory / containerMemory);
        }
    }

    /**
     * How files are stored and split.
     *
     * @param replication copies of each file
     * @param blockBytes size of a block
     * @param splitBytes bytes that a map task reads
     */
    public record Hdfs(int replication, long blockBytes, long splitBytes) {

        /** The number of NameNode objects (files and blocks) for the given files. */
        double objects(double files, double bytesEach) {
            return files * (1 + Math.ceil(bytesEach / blockBytes));
        }
    }

    /** Tasks that run at the same time. The application master takes one container. */
    int slots() {
        return nodes * node.containers() - 1;
    }

    Cluster withNodes(int otherNodes) {
        return new Cluster(otherNodes, node, hdfs, jobStart, taskStart);
    }
}
