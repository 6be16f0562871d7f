package topplays.bench.data;

/** An input: which events, and how they are written down. */
public record Dataset(Traffic traffic, Form form) {

    /** Its file or folder in the {@link DataFolder}. */
    String fileName() {
        return traffic.name() + "." + form.extension();
    }

    public Dataset in(Form other) {
        return new Dataset(traffic, other);
    }
}
