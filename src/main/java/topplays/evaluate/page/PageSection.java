package topplays.evaluate.page;

import java.util.List;

/** A part of the page of an evaluation. */
record PageSection(String title, List<String> sentences, List<Exhibit> exhibits) {}
