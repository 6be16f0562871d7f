package topplays.format.lists;

/** An expression of a list takes too many steps for an agent. The message names both. */
public final class ListLimitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ListLimitException(String message) {
        super(message);
    }
}
