package topplays.evaluate.page;

import java.util.List;

/** A section of the page of an evaluation. */
record PageSection(String title, List<String> sentences, List<Exhibit> exhibits) {}
