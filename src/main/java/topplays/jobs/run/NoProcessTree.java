package topplays.jobs.run;

import org.apache.hadoop.yarn.util.ResourceCalculatorProcessTree;

/**
 * Measures nothing, in place of Hadoop's reader of {@code /proc}. That one starts two processes, and for the tasks of the
 * local runner, which have no process of their own, it finds nothing.
 */
public final class NoProcessTree extends ResourceCalculatorProcessTree {

    /** Hadoop calls this constructor by reflection. */
    public NoProcessTree(String processId) {
        super(processId);
    }

    @Override
    public void updateProcessTree() {}

    @Override
    public String getProcessTreeDump() {
        return "";
    }

    @Override
    public boolean checkPidPgrpidForMatch() {
        return true;
    }
}
