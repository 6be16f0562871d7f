package topplays.cli.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import topplays.cli.command.Session;
import topplays.client.feed.FeedState;
import topplays.client.feed.RejectedSourceLine;
import topplays.report.Figures;
import topplays.report.PrintableText;

/** The outcome of a feed, as text and as JSON. */
public record FeedReport(FeedState state, long retries) {
    /** Prints the first rejected lines and the number of the others. */
    public void printRejected(Session session) {
        state.firstRejected().forEach(line -> session.err().println(PrintableText.of(line.toString())));
        long more = state.rejected() - state.firstRejected().size();
        if (more > 0) {
            session.err().println("and " + Figures.count(more, "line") + " more rejected");
        }
    }

    /** The sentence at the end, without a full stop. */
    public String sentence() {
        String again = retries == 0 ? "" : ", " + Figures.count(retries, "request") + " sent again";
        String rejected = state.rejected() == 0 ? "" : ", " + Figures.count(state.rejected()) + " rejected";
        return Figures.count(state.accepted(), "event") + " accepted in " + Figures.count(state.batches(), "request")
                + rejected + again;
    }

    /** The progress of a feed that did not finish. */
    String soFar() {
        return "so far: " + sentence()
                + state.firstOpen()
                        .map(line -> "; all lines before " + line + " have arrived")
                        .orElse("");
    }

    void writeJson(Session session) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("accepted", state.accepted());
        json.put("rejected", state.rejected());
        json.put("requests", state.batches());
        json.put("retries", retries);
        ArrayNode lines = json.putArray("firstRejected");
        for (RejectedSourceLine line : state.firstRejected()) {
            lines.addObject()
                    .put("file", line.source())
                    .put("line", line.line())
                    .put("reason", line.reason());
        }
        session.out().write(AsciiJson.of(json));
        session.out().flush();
    }
}
