package topplays.verify.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import topplays.verify.split.MalformedLineException;

/** The places of the fields that hold the time. The first list of fields that are all present is used, joined by blanks. */
record TimePlaces(List<List<Integer>> choices) {

    /** @param isMember whether the time is a JSON member or, if it is missing, two of them */
    static TimePlaces of(String time, NamedColumns columns, boolean isMember) throws IOException {
        List<List<Integer>> choices = new ArrayList<>(List.of(columns.placesOfTime(time)));
        int blank = time.indexOf(' ');
        if (isMember && blank >= 0) {
            choices.add(List.of(columns.placeOf(time.substring(0, blank)), columns.placeOf(time.substring(blank + 1))));
        }
        return new TimePlaces(List.copyOf(choices));
    }

    String in(List<String> fields) throws MalformedLineException {
        List<Integer> places = choices.stream()
                .filter(choice -> choice.stream().allMatch(place -> fields.get(place) != null))
                .findFirst()
                .orElse(choices.get(0));
        List<String> texts = new ArrayList<>();
        for (int place : places) {
            texts.add(LineReader.present(fields, place));
        }
        return String.join(" ", texts);
    }
}
