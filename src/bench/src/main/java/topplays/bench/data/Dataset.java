package topplays.bench.data;

/** An input: its events and their form. */
public record Dataset(Traffic traffic, Form form) {

    /** The name of its file or folder in the {@link DataFolder}. */
    String fileName() {
        return traffic.name() + "." + form.extension();
    }

    public Dataset in(Form other) {
        return new Dataset(traffic, other);
    }
}
