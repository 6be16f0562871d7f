package topplays.evaluate.plan;

import java.time.Duration;

/**
 * A cluster of equal nodes, as a plan supposes it.
 *
 * @param jobStart from the submission of a job to its first task
 * @param taskStart of a container, before its task begins
 */
public record Cluster(int nodes, Node node, Hdfs hdfs, Duration jobStart, Duration taskStart) {

    public Cluster {
        if (nodes * (long) node.containers() < 2) {
            throw new IllegalArgumentException("a cluster must have two containers, one of them for the application"
                    + " master: " + nodes * node.containers());
        }
    }

    /**
     * One of the machines.
     *
     * @param cores that containers may use
     * @param memory that containers may use, in bytes
     * @param containerMemory of each container, in bytes
     * @param diskRate bytes a second that all disks of a node read together
     * @param networkRate bytes a second that a node takes in
     */
    public record Node(int cores, long memory, long containerMemory, long diskRate, long networkRate) {

        int containers() {
            return (int) Math.min(cores, memory / containerMemory);
        }
    }

    /**
     * How files are stored and read.
     *
     * @param replication of every file
     * @param blockBytes of a file
     * @param splitBytes that a map task reads
     */
    public record Hdfs(int replication, long blockBytes, long splitBytes) {

        /** Files and blocks of so many files of so many bytes, as the NameNode counts them. */
        double objects(double files, double bytesEach) {
            return files * (1 + Math.ceil(bytesEach / blockBytes));
        }
    }

    /** Tasks at once: one container is the application master's. */
    int slots() {
        return nodes * node.containers() - 1;
    }

    Cluster withNodes(int otherNodes) {
        return new Cluster(otherNodes, node, hdfs, jobStart, taskStart);
    }
}
