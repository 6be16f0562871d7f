package topplays.format.lists;

/** An expression that the user gave takes too many steps for an agent. The message names both. */
public final class ListLimitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    ListLimitException(String message) {
        super(message);
    }
}
