package topplays.cli.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import topplays.cli.command.Session;
import topplays.client.RejectedLine;
import topplays.client.feed.FeedState;
import topplays.report.Figures;
import topplays.report.PrintableText;

/** What became of a feed, in words and as JSON. */
public record FeedReport(FeedState state, long retries) {
    /** Tells the first lines that were rejected, and how many there are beside them. */
    public void tellRejected(Session session) {
        state.firstRejected().forEach(line -> session.err().println(PrintableText.of(line.toString())));
        long more = state.rejected() - state.firstRejected().size();
        if (more > 0) {
            session.err().println("and " + Figures.count(more, "line") + " more rejected");
        }
    }

    /** The one sentence at the end, without its full stop. */
    public String sentence() {
        String again = retries == 0 ? "" : ", " + Figures.count(retries, "request") + " sent again";
        String rejected = state.rejected() == 0 ? "" : ", " + Figures.count(state.rejected()) + " rejected";
        return Figures.count(state.accepted(), "event") + " accepted in " + Figures.count(state.batches(), "request")
                + rejected + again;
    }

    /** How far a feed came that did not come to its end. */
    String soFar() {
        return "so far: " + sentence()
                + state.firstOpen()
                        .map(line -> "; all before " + line + " are in")
                        .orElse("");
    }

    void writeJson(Session session) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("accepted", state.accepted());
        json.put("rejected", state.rejected());
        json.put("requests", state.batches());
        json.put("retries", retries);
        ArrayNode lines = json.putArray("firstRejected");
        for (RejectedLine line : state.firstRejected()) {
            lines.addObject()
                    .put("file", line.source())
                    .put("line", line.line())
                    .put("reason", line.reason());
        }
        session.out().write(AsciiJson.of(json));
        session.out().flush();
    }
}
