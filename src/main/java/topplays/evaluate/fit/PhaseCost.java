package topplays.evaluate.fit;

import java.util.List;
import topplays.evaluate.trial.Phases;
import topplays.model.EnumNames;

/**
 * The terms that make up the seconds of each phase; their coefficients are not negative. Waves, bytes, records and
 * videos are per slot.
 */
public enum PhaseCost {
    START,
    SCAN,
    EMIT,
    MAP_REST,
    REDUCE,
    TOP,
    END;

    /** The name in files, such as {@code map-rest}. */
    @Override
    public String toString() {
        return EnumNames.of(this);
    }

    public double measured(Phases phases) {
        return switch (this) {
            case START -> phases.start();
            case SCAN -> phases.scan();
            case EMIT -> phases.emit();
            case MAP_REST -> phases.mapRest();
            case REDUCE -> phases.reduce();
            case TOP -> phases.top();
            case END -> phases.end();
        };
    }

    /** The units of the coefficients. */
    public List<String> units() {
        return switch (this) {
            case START -> List.of("run", "file");
            case SCAN -> List.of("byte", "file", "record");
            case EMIT -> List.of("record");
            case MAP_REST -> List.of("wave", "record");
            case REDUCE -> List.of("run", "record");
            case TOP -> List.of("run", "video");
            case END -> List.of("run");
        };
    }

    /** The number of units in the given work. */
    double[] terms(SlotWork work) {
        return switch (this) {
            case START -> new double[] {1, work.files()};
            case SCAN -> new double[] {work.bytesPerSlot(), work.filesPerSlot(), work.recordsPerSlot()};
            case EMIT -> new double[] {work.recordsPerSlot()};
            case MAP_REST -> new double[] {work.waves(), work.recordsPerSlot()};
            case REDUCE -> new double[] {1, work.recordsPerReducer()};
            case TOP -> new double[] {1, work.videosPerSlot()};
            case END -> new double[] {1};
        };
    }

    double seconds(SlotWork work, List<Double> coefficients) {
        double[] terms = terms(work);
        double seconds = 0;
        for (int i = 0; i < terms.length; i++) {
            seconds += coefficients.get(i) * terms[i];
        }
        return seconds;
    }
}
