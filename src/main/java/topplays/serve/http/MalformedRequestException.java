package topplays.serve.http;

/** A request breaks the rules of HTTP/1.1 (RFC 9112). The message names the rule. */
final class MalformedRequestException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedRequestException(String rule) {
        super(rule);
    }
}
