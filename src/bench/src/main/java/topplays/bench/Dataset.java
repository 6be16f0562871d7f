package topplays.bench;

/** An input: which events, and how they are written down. */
record Dataset(Traffic traffic, Form form) {

    /** Its file or folder in the {@link DataFolder}. */
    String fileName() {
        return traffic.name() + "." + form.extension();
    }

    Dataset in(Form other) {
        return new Dataset(traffic, other);
    }
}
