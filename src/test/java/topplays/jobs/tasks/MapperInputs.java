package topplays.jobs.tasks;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import topplays.format.settings.InputOptions;

/** Inputs for the tests of mappers and of jobs. */
public final class MapperInputs {
    private MapperInputs() {}

    /** Configures a driver as the count job does, with input options and their values in turn. */
    public static void configure(Configuration conf, Object... options) throws IOException {
        Map<String, Object> map = new TreeMap<>();
        for (int i = 0; i < options.length; i += 2) {
            map.put((String) options[i], options[i + 1]);
        }
        JobSettings.setInputSettings(conf, InputOptions.parse(map));
    }

    public static String event(String video) {
        return "2026-11-20T08:15:30.123Z\tuser\t" + video;
    }
}
